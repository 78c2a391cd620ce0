package eu.clusterxchange.platform.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text that comes with the program. Blocking: only while the server is being put together. */
public final class ClassPathText {
  private ClassPathText() {}

  /**
   * @param name absolute, such as {@code /openapi.yaml}
   */
  public static String read(String name) {
    try (InputStream in = ClassPathText.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
