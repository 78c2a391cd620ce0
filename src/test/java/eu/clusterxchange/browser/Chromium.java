package eu.clusterxchange.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The one browser program of a test run; everybody gets a context of their own in it. */
final class Chromium implements AutoCloseable {
  /** Milliseconds; a machine that builds is slow. */
  static final double PATIENCE = 20_000;

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-dev-shm-usage",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  Chromium() {
    // The download is ours to decide on: a machine with a Chromium needs no other.
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    Supplier<Optional<Path>> search =
        () ->
            new ChromiumProgram(System.getenv(), Files::isExecutable)
                .find(Path.of(playwright.chromium().executablePath()));
    Path program = search.get().orElseGet(() -> new ChromiumInstallation(search).install());
    browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
  }

  BrowserContext context(NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE);
    return context;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
