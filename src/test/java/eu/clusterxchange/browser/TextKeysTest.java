package eu.clusterxchange.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A text that nobody wrote shows as its key. */
class TextKeysTest {
  private static final Path TEXTS = Path.of("webroot/i18n/en.json");
  private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*'([\\w.-]+)'");
  private static final Pattern BEGUN = Pattern.compile("\\bt\\(\\s*`([\\w.-]+\\.)\\$\\{");
  private static final Pattern WRITTEN = Pattern.compile("(?m)^\\s*\"([^\"]+)\":");

  @Test
  void everyTextThatAScriptAsksForIsThere() {
    Set<String> keys = new JsonObject(read(TEXTS)).fieldNames();
    var missing = new ArrayList<String>();
    for (Path script : scripts()) {
      String source = read(script);
      ASKED
          .matcher(source)
          .results()
          .map(match -> match.group(1))
          .filter(key -> !keys.contains(key) && !keys.contains(key + ".other"))
          .forEach(key -> missing.add(script + " asks for " + key));
      BEGUN
          .matcher(source)
          .results()
          .map(match -> match.group(1))
          .filter(beginning -> !source.contains("has(`" + beginning))
          .filter(beginning -> keys.stream().noneMatch(key -> key.startsWith(beginning)))
          .forEach(beginning -> missing.add(script + " asks for " + beginning + "…"));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noTextIsWrittenTwice() {
    List<String> written =
        WRITTEN.matcher(read(TEXTS)).results().map(match -> match.group(1)).toList();
    assertThat(written).hasSizeGreaterThan(500).doesNotHaveDuplicates();
  }

  private static List<Path> scripts() {
    try (var files = Files.walk(Path.of("webroot/js"))) {
      return files.filter(file -> file.toString().endsWith(".js")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
