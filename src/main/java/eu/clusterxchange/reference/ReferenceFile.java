package eu.clusterxchange.reference;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** Reads a table of the reference files. Blocking: only while the server is being put together. */
final class ReferenceFile {
  private ReferenceFile() {}

  static Stream<JsonObject> rows(String name) {
    try (InputStream in = ReferenceFile.class.getResourceAsStream("/reference/" + name)) {
      if (in == null) {
        throw new IllegalStateException("reference/" + name + " is missing");
      }
      return new JsonArray(Buffer.buffer(in.readAllBytes())).stream().map(JsonObject.class::cast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
