package eu.clusterxchange.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clusterxchange.browser.ChromiumInstallation.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChromiumInstallationTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final List<String> FAILS = List.of(JAVA, "-NoSuchOption");
  private static final List<String> WORKS = List.of(JAVA, "-version");
  private static final Path PROGRAM = Path.of("/somewhere/chromium");

  private static Path install(Way... ways) {
    return new ChromiumInstallation(List.of(ways)).install();
  }

  @Test
  void theNextWayIsTakenWhenOneFails() {
    assertThat(
            install(
                new Way("a download", List.of(FAILS), () -> Optional.of(Path.of("/not/this"))),
                new Way("a program that does not start", List.of(WORKS), Optional::empty),
                new Way("a package", List.of(WORKS, WORKS), () -> Optional.of(PROGRAM))))
        .isEqualTo(PROGRAM);
  }

  @Test
  void whenNoneCanBeHadOneSentenceSaysWhatToDo() {
    assertThatThrownBy(() -> install(new Way("a download", List.of(FAILS, WORKS), Optional::empty)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching(
            "The browser tests need a Chromium and none could be had \\(a download: .*\\): install Chromium or Google Chrome, or set CHROMIUM to the path of its program\\.");
  }
}
