package eu.clusterxchange.documents.paper;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;

/** The colours of the web face on paper, and the lines drawn in them. */
enum Ink {
  BLUE(0x004494),
  BLUE_DEEP(0x082b5c),
  BLUE_TINT(0xeaf1fb),
  YELLOW(0xffd617),
  TEXT(0x1f2a44),
  MUTED(0x515c74),
  LINE(0xcdd6e6),
  LINE_STRONG(0x7b88a3),
  WHITE(0xffffff);

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  Color colour() {
    return new DeviceRgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }

  /**
   * @param width in points
   */
  Border line(float width) {
    return new SolidBorder(colour(), width);
  }
}
