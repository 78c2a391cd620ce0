package eu.clusterxchange.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets a Chromium for a machine that has none, and says so while it does. */
final class ChromiumInstallation {
  private static final Logger LOG = LoggerFactory.getLogger(ChromiumInstallation.class);
  private static final int MINUTES = 10;

  /** One way to get it: the commands, one after the other, and where the program is then. */
  private record Way(String name, List<List<String>> commands, Supplier<Optional<Path>> program) {}

  private final Supplier<Optional<Path>> search;

  /**
   * @param search looks for the program anew
   */
  ChromiumInstallation(Supplier<Optional<Path>> search) {
    this.search = search;
  }

  /**
   * @throws IllegalStateException with one sentence that says how to get one by hand
   */
  Path install() {
    var failures = new ArrayList<String>();
    for (Way way : ways()) {
      say("No Chromium was found on this machine: getting one by " + way.name() + ".");
      Optional<String> failure =
          way.commands().stream().map(this::run).flatMap(Optional::stream).findFirst();
      Optional<Path> program = failure.isPresent() ? Optional.empty() : way.program().get();
      if (program.isPresent()) {
        say("The browser tests use " + program.get() + ".");
        return program.get();
      }
      failures.add(way.name() + ": " + failure.orElse("no program that starts came of it"));
    }
    throw new IllegalStateException(
        "The browser tests need a Chromium and none could be had ("
            + String.join("; ", failures)
            + "): install Chromium or Google Chrome, or set CHROMIUM to the path of its program.");
  }

  private List<Way> ways() {
    var ways = new ArrayList<Way>();
    ways.add(
        new Way(
            "Playwright's download",
            List.of(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "com.microsoft.playwright.CLI",
                    "install",
                    "chromium")),
            () -> search.get().filter(ChromiumInstallation::starts)));
    if (Files.exists(Path.of("/etc/debian_version"))
        && "root".equals(System.getProperty("user.name"))) {
      ways.add(
          new Way(
              "apt-get install chromium",
              List.of(
                  List.of("apt-get", "-q", "update"),
                  List.of("apt-get", "-qy", "install", "chromium")),
              () ->
                  Optional.of(Path.of("/usr/bin/chromium")).filter(ChromiumInstallation::starts)));
    }
    return ways;
  }

  /** A program that was downloaded can lack the system's libraries. */
  private static boolean starts(Path program) {
    boolean unix = Files.isExecutable(Path.of("/bin/sh"));
    return Files.isExecutable(program)
        && (!unix || process(List.of(program.toString(), "--version")).isEmpty());
  }

  private Optional<String> run(List<String> command) {
    return process(command);
  }

  /** What went wrong; empty when it ended well. */
  private static Optional<String> process(List<String> command) {
    try {
      Path output = Files.createTempFile("chromium-installation", ".log");
      var builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Process process = builder.start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly();
      }
      Optional<String> failure =
          ended && process.exitValue() == 0 ? Optional.empty() : Optional.of(lastLine(output));
      Files.deleteIfExists(output);
      return failure;
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String lastLine(Path output) {
    try (var lines = Files.lines(output)) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .reduce((one, next) -> next)
          .orElse("failed without a word");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(String sentence) {
    LOG.warn(sentence);
  }
}
