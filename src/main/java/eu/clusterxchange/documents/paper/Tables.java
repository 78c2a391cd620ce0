package eu.clusterxchange.documents.paper;

import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.UnitValue;

/** Tables over the whole width, whose columns keep their widths whatever stands in them. */
final class Tables {
  private Tables() {}

  /**
   * @param shares of the width, one per column
   */
  static Table of(float... shares) {
    return new Table(UnitValue.createPercentArray(shares))
        .useAllAvailableWidth()
        .setFixedLayout()
        .setMarginBottom(6);
  }

  static Cell columnHead(Paragraph text) {
    return head(text, "Column")
        .setBackgroundColor(Ink.BLUE_TINT.colour())
        .setBorderBottom(Ink.BLUE.line(1));
  }

  static Cell rowHead(Paragraph text) {
    return head(text, "Row").setBorderBottom(Ink.LINE.line(0.6f));
  }

  static Cell value(Paragraph text) {
    return cell().add(text).setBorderBottom(Ink.LINE.line(0.6f));
  }

  static Cell cell() {
    return new Cell().setBorder(Border.NO_BORDER).setPadding(4).setPaddingLeft(5);
  }

  private static Cell head(Paragraph text, String scope) {
    Cell cell = cell().add(text);
    cell.getAccessibilityProperties()
        .setRole(StandardRoles.TH)
        .addAttributes(new PdfStructureAttributes("Table").addEnumAttribute("Scope", scope));
    return cell;
  }
}
