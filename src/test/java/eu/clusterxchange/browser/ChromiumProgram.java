package eu.clusterxchange.browser;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where a Chromium is on this machine. */
final class ChromiumProgram {
  private static final List<String> NAMES =
      List.of("chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "chrome");
  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/google-chrome",
          "/usr/bin/chromium-browser",
          "/snap/bin/chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");
  private static final List<String> WINDOWS_FOLDERS =
      List.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA");
  private static final List<String> WINDOWS_PROGRAMS =
      List.of(
          "Google\\Chrome\\Application\\chrome.exe",
          "Chromium\\Application\\chrome.exe",
          "Microsoft\\Edge\\Application\\msedge.exe");

  private final Map<String, String> environment;
  private final Predicate<Path> executable;

  /**
   * @param executable whether there is a program at this place
   */
  ChromiumProgram(Map<String, String> environment, Predicate<Path> executable) {
    this.environment = environment;
    this.executable = executable;
  }

  /**
   * What the person chose, what Playwright downloaded, what is on the path, what lies where
   * Chromium usually lies.
   *
   * @param downloaded where Playwright's own download would be
   * @throws IllegalStateException when CHROMIUM names something that is no program
   */
  Optional<Path> find(Path downloaded) {
    String chosen = environment.getOrDefault("CHROMIUM", "");
    if (!chosen.isBlank()) {
      Path path = Path.of(chosen);
      if (!executable.test(path)) {
        throw new IllegalStateException("CHROMIUM names " + chosen + ", which is not a program.");
      }
      return Optional.of(path);
    }
    return Stream.of(Stream.of(downloaded), onThePath(), usualPlaces())
        .flatMap(places -> places)
        .filter(executable)
        .findFirst();
  }

  private Stream<Path> onThePath() {
    List<String> folders =
        List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1));
    return NAMES.stream()
        .flatMap(name -> folders.stream().filter(f -> !f.isBlank()).map(f -> Path.of(f, name)));
  }

  private Stream<Path> usualPlaces() {
    Stream<Path> windows =
        WINDOWS_FOLDERS.stream()
            .map(environment::get)
            .filter(folder -> folder != null && isWindows())
            .flatMap(folder -> WINDOWS_PROGRAMS.stream().map(program -> Path.of(folder, program)));
    return Stream.concat(USUAL_PLACES.stream().map(Path::of), windows);
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
  }
}
