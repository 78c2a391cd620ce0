package eu.clusterxchange.documents.paper;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The font files, read once and shared by all documents.
 *
 * @param fallback has what the others lack: Georgian, Armenian, symbols
 */
record Fonts(FontProgram regular, FontProgram bold, FontProgram fallback) {
  private static final String SOURCE_SANS = "/fonts/ttf/SourceSansPro/SourceSansPro-";
  private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

  /** Blocks on the class path. */
  static Fonts load() {
    return new Fonts(
        read(SOURCE_SANS + "Regular.ttf"), read(SOURCE_SANS + "SemiBold.ttf"), read(DEJAVU));
  }

  private static FontProgram read(String name) {
    try (InputStream in = Fonts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return FontProgramFactory.createFont(in.readAllBytes(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
