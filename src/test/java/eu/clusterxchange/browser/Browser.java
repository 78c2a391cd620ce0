package eu.clusterxchange.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.Proxy;
import eu.clusterxchange.testing.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Brings people to the server under test. They leave after each test, which fails if anybody's
 * console held an error; when a test fails, what each of them saw is kept as a picture under {@code
 * target/browser-failures}.
 */
final class Browser implements BeforeAllCallback, AfterEachCallback {
  static final int LAPTOP = 1280;
  static final int PHONE = 320;

  private final TestServer server;
  private final List<Person> people = new ArrayList<>();
  private Chromium chromium;

  private Browser(TestServer server) {
    this.server = server;
  }

  static Browser at(TestServer server) {
    return new Browser(server);
  }

  /** Somebody whom the server does not know yet. */
  Person stranger() {
    return newcomer(LAPTOP);
  }

  Person stranger(int width) {
    return newcomer(width);
  }

  /** A demo account, signed in. */
  Person person(String login) {
    return newcomer(LAPTOP).signedInAs(login);
  }

  /** The same with a window of so many pixels. */
  Person person(String login, int width) {
    return newcomer(width).signedInAs(login);
  }

  private Person newcomer(int width) {
    var line = new Line();
    var options =
        new NewContextOptions()
            .setBaseURL(server.url())
            .setLocale("en-IE")
            .setTimezoneId("Europe/Brussels")
            .setViewportSize(width, width == PHONE ? 640 : 800)
            .setProxy(new Proxy(line.address()));
    var person = new Person(server, chromium.context(options), line);
    people.add(person);
    return person;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium =
        context
            .getRoot()
            .getStore(Namespace.create(Chromium.class))
            .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var faults = new ArrayList<String>();
    for (Person person : people) {
      if (context.getExecutionException().isPresent()) {
        person.picture(
            Path.of(
                "target/browser-failures",
                context.getRequiredTestClass().getSimpleName(),
                context.getRequiredTestMethod().getName() + "-" + people.indexOf(person) + ".png"));
      }
      person.leaves();
      person.console().faults().forEach(fault -> faults.add(person + ": " + fault));
    }
    people.clear();
    if (!faults.isEmpty()) {
      throw new AssertionError("errors in a console:\n" + String.join("\n", faults));
    }
  }
}
