package eu.clusterxchange.documents.paper;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;

/** The fonts of one document, and how a text is set in them. */
final class Typeface {
  private final PdfFont regular;
  private final PdfFont bold;
  private final PdfFont fallback;

  Typeface(Fonts fonts) {
    regular = font(fonts.regular());
    bold = font(fonts.bold());
    fallback = font(fonts.fallback());
  }

  private static PdfFont font(FontProgram program) {
    return PdfFontFactory.createFont(
        program, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
  }

  PdfFont regular() {
    return regular;
  }

  PdfFont bold() {
    return bold;
  }

  Paragraph regular(String typed) {
    return set(typed, regular);
  }

  Paragraph bold(String typed) {
    return set(typed, bold);
  }

  /** A paragraph without space around it, in runs of one font each. */
  private Paragraph set(String typed, PdfFont font) {
    var paragraph = new Paragraph().setFont(font).setMargin(0);
    String text = PrintableText.of(typed, c -> has(font, c) || has(fallback, c));
    int from = 0;
    while (from < text.length()) {
      PdfFont own = fontOf(text.codePointAt(from), font, font);
      int to = from;
      while (to < text.length() && fontOf(text.codePointAt(to), own, font) == own) {
        to += Character.charCount(text.codePointAt(to));
      }
      paragraph.add(new Text(text.substring(from, to)).setFont(own));
      from = to;
    }
    return paragraph;
  }

  /** An accent stays with the letter it sits on. */
  private PdfFont fontOf(int c, PdfFont current, PdfFont wanted) {
    boolean joins = c == '\n' || Character.getType(c) == Character.NON_SPACING_MARK;
    if (joins && (c == '\n' || has(current, c))) {
      return current;
    }
    return has(wanted, c) ? wanted : fallback;
  }

  private static boolean has(PdfFont font, int c) {
    return font.getFontProgram().getGlyph(c) != null;
  }
}
