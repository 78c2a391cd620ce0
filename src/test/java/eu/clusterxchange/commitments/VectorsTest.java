package eu.clusterxchange.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds the cases shared with the browser's twin to what the Java core does. After an intended
 * change, {@code -Dvectors.write=true} writes them anew.
 */
class VectorsTest {

  private static final Path FILE = Path.of("src/test/resources/editing/vectors.json");

  @Test
  void sharedCasesAreWhatTheCoreDoes() throws IOException {
    var cases =
        new JsonObject()
                .put("text", TextVectors.create())
                .put("scripts", ScriptVectors.create())
                .encodePrettily()
            + "\n";
    if (Boolean.getBoolean("vectors.write")) {
      Files.writeString(FILE, cases);
    }
    assertThat(Files.readString(FILE)).isEqualTo(cases);
  }
}
