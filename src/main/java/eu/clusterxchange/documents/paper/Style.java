package eu.clusterxchange.documents.paper;

import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.element.Paragraph;

/** How each kind of text looks; what is shared by all parts of a document. */
record Style(Typeface face) {
  /** Of body text and what stands beside it, in points. */
  private static final float LEADING = 13.5f;

  Paragraph title(String text) {
    return role(face.bold(text).setFontSize(27).setFontColor(Ink.WHITE.colour()), StandardRoles.H1);
  }

  Paragraph subtitle(String text) {
    return face.regular(text).setFontSize(12).setFontColor(Ink.WHITE.colour());
  }

  Paragraph section(String text) {
    return role(
        face.bold(text)
            .setFontSize(14.5f)
            .setFontColor(Ink.BLUE.colour())
            .setBorderBottom(Ink.BLUE.line(1.2f))
            .setPaddingBottom(2)
            .setMarginTop(22)
            .setMarginBottom(8)
            .setKeepWithNext(true),
        StandardRoles.H2);
  }

  Paragraph heading(String text) {
    return role(
        face.bold(text)
            .setFontSize(11.5f)
            .setFontColor(Ink.BLUE_DEEP.colour())
            .setMarginTop(10)
            .setMarginBottom(4)
            .setKeepWithNext(true),
        StandardRoles.H3);
  }

  Paragraph label(String text) {
    return face.bold(text)
        .setFontSize(9.5f)
        .setFontColor(Ink.BLUE_DEEP.colour())
        .setMarginTop(7)
        .setMarginBottom(1)
        .setKeepWithNext(true);
  }

  Paragraph body(String text) {
    return face.regular(text)
        .setFontSize(10)
        .setFontColor(Ink.TEXT.colour())
        .setFixedLeading(LEADING);
  }

  Paragraph strong(String text) {
    return face.bold(text).setFontSize(10).setFontColor(Ink.TEXT.colour()).setFixedLeading(LEADING);
  }

  Paragraph small(String text) {
    return face.regular(text)
        .setFontSize(9)
        .setFontColor(Ink.MUTED.colour())
        .setFixedLeading(LEADING);
  }

  private static Paragraph role(Paragraph paragraph, String role) {
    paragraph.getAccessibilityProperties().setRole(role);
    return paragraph;
  }
}
