package eu.clusterxchange.commitments.editing.js;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.commitments.FormFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The cases that the Java core wrote down, done by the browser's modules. */
class SharedVectorsTest {

  @Test
  void bothSidesMeanTheSame() throws IOException {
    var vectors = Files.readString(Path.of("src/test/resources/editing/vectors.json"));
    try (var world = new JavaScript()) {
      var module = world.module("shared-vectors.js");
      var count = module.invokeMember("verify", vectors, FormFile.fromClassPath().json());
      assertThat(count.asInt()).isGreaterThan(250);
    }
  }
}
