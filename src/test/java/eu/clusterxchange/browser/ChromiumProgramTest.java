package eu.clusterxchange.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChromiumProgramTest {
  private static final Path DOWNLOADED = Path.of("/home/me/.cache/ms-playwright/chrome");
  private static final Path ON_THE_PATH = Path.of("/opt/bin/google-chrome");
  private static final Path USUAL = Path.of("/usr/bin/chromium");

  private static Optional<Path> find(Map<String, String> environment, Path... programs) {
    return new ChromiumProgram(environment, Set.of(programs)::contains).find(DOWNLOADED);
  }

  @Test
  void theChosenOneComesFirst() {
    Path chosen = Path.of("/my/chromium");
    assertThat(find(Map.of("CHROMIUM", "/my/chromium"), chosen, DOWNLOADED, USUAL))
        .contains(chosen);
  }

  @Test
  void aChoiceThatIsNoProgramIsSaidInOneSentence() {
    assertThatThrownBy(() -> find(Map.of("CHROMIUM", "/my/chromium"), USUAL))
        .hasMessage("CHROMIUM names /my/chromium, which is not a program.");
  }

  @Test
  void theDownloadFitsBestThenThePathThenTheUsualPlaces() {
    var path = Map.of("PATH", "/usr/local/bin" + File.pathSeparator + "/opt/bin");
    assertThat(find(path, USUAL, ON_THE_PATH, DOWNLOADED)).contains(DOWNLOADED);
    assertThat(find(path, USUAL, ON_THE_PATH)).contains(ON_THE_PATH);
    assertThat(find(path, USUAL)).contains(USUAL);
    assertThat(find(Map.of("CHROMIUM", " "), USUAL)).contains(USUAL);
  }

  @Test
  void aMachineMayHaveNone() {
    assertThat(find(Map.of())).isEmpty();
  }
}
