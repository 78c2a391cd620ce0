package eu.clusterxchange.documents.paper;

import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.LineCapStyle;
import com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.LineJoinStyle;

/** The mark of the web face ({@code img/mark.svg}), drawn: there and back. */
final class Mark {
  private static final float GRID = 32;

  private Mark() {}

  /**
   * @param x and {@code y}: its lower left corner
   * @param onBlue framed, because its own ground would not be seen
   */
  static void draw(PdfCanvas canvas, float x, float y, float size, boolean onBlue) {
    float scale = size / GRID;
    // The picture counts downwards.
    canvas.saveState().concatMatrix(scale, 0, 0, -scale, x, y + size);
    canvas.setFillColor((onBlue ? Ink.BLUE_DEEP : Ink.BLUE).colour());
    canvas.roundRectangle(0, 0, GRID, GRID, 6).fill();
    canvas
        .setLineWidth(2.6f)
        .setLineCapStyle(LineCapStyle.ROUND)
        .setLineJoinStyle(LineJoinStyle.ROUND);
    canvas.setStrokeColor(Ink.YELLOW.colour());
    canvas.moveTo(7, 11).lineTo(21, 11).moveTo(16.5, 6.5).lineTo(21, 11).lineTo(16.5, 15.5);
    canvas.stroke();
    canvas.setStrokeColor(Ink.WHITE.colour());
    canvas.moveTo(25, 21).lineTo(11, 21).moveTo(15.5, 16.5).lineTo(11, 21).lineTo(15.5, 25.5);
    canvas.stroke();
    canvas.restoreState();
  }
}
