package eu.clusterxchange.documents.paper;

import com.itextpdf.barcodes.BarcodeQRCode;
import com.itextpdf.barcodes.qrcode.EncodeHintType;
import com.itextpdf.barcodes.qrcode.ErrorCorrectionLevel;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.util.Map;

/**
 * What stands on every page beside the text: whose page it is, and the code that says so to a
 * machine. To those who listen it is decoration, and the document says the same in its front.
 */
final class PageFrame {
  static final float TOP = 74;
  static final float BOTTOM = 98;
  static final float SIDE = 54;
  static final float BAND = 148;

  /** 23 mm; 19 mm without the quiet zone around it. */
  private static final float CODE = 66;

  private static final float QUIET = CODE * 4 / 45;

  private static final float FOOT = 21;

  private final Setting setting;
  private final CommitmentPaper paper;

  PageFrame(Setting setting, CommitmentPaper paper) {
    this.setting = setting;
    this.paper = paper;
  }

  void draw(PdfPage page, int number, int pages) {
    Rectangle size = page.getPageSize();
    if (number == 1) {
      // below the title
      var below =
          new PdfCanvas(page.newContentStreamBefore(), page.getResources(), page.getDocument());
      artifact(below, () -> band(below, size));
    }
    var beside =
        new PdfCanvas(page.newContentStreamAfter(), page.getResources(), page.getDocument());
    artifact(
        beside,
        () -> {
          if (number > 1) {
            header(beside, size);
          }
          footer(beside, size, number, pages);
          code(beside, size, number, pages);
        });
  }

  private static void artifact(PdfCanvas canvas, Runnable drawing) {
    canvas.openTag(new CanvasArtifact());
    drawing.run();
    canvas.closeTag();
  }

  private void band(PdfCanvas canvas, Rectangle size) {
    float bottom = size.getTop() - BAND;
    fill(canvas, Ink.BLUE, 0, bottom, size.getWidth(), BAND);
    fill(canvas, Ink.YELLOW, 0, bottom - 4, size.getWidth(), 4);
    Mark.draw(canvas, SIDE, size.getTop() - 58, 30, true);
    write(
        canvas,
        setting.style().face().bold(),
        17,
        Ink.WHITE,
        SIDE + 39,
        size.getTop() - 49,
        say("name"));
  }

  private void header(PdfCanvas canvas, Rectangle size) {
    float base = size.getTop() - 44;
    Mark.draw(canvas, SIDE, base - 4, 15, false);
    write(canvas, setting.style().face().bold(), 10.5f, Ink.BLUE, SIDE + 20, base, say("name"));
    PdfFont regular = setting.style().face().regular();
    String words = say("title") + " · " + paper.parties().reference() + " · " + version();
    float width = regular.getWidth(words, 8.5f);
    write(canvas, regular, 8.5f, Ink.MUTED, size.getWidth() - SIDE - width, base, words);
    line(canvas, base - 10, size);
  }

  private void footer(PdfCanvas canvas, Rectangle size, int number, int pages) {
    line(canvas, FOOT + CODE, size);
    Typeface face = setting.style().face();
    int more = paper.parties().visitors().size() - 1;
    String references = paper.parties().reference() + (more == 0 ? "" : " + " + more);
    float y = FOOT + CODE - 18;
    write(canvas, face.bold(), 8.5f, Ink.TEXT, SIDE, y, references + " · " + version());
    write(
        canvas,
        face.regular(),
        8.5f,
        Ink.MUTED,
        SIDE,
        y - 13,
        say("foot.hash", paper.contentHash().substring(0, 16)));
    write(
        canvas,
        face.regular(),
        8.5f,
        Ink.MUTED,
        SIDE,
        y - 26,
        setting.say(
            "foot.page", Map.of("page", String.valueOf(number), "pages", String.valueOf(pages))));
  }

  private void code(PdfCanvas canvas, Rectangle size, int number, int pages) {
    var mark =
        new PageMark(
            paper.parties().reference(), paper.version(), paper.contentHash(), number, pages);
    var qr =
        new BarcodeQRCode(
            mark.text(), Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
    float module = CODE / qr.getBarcodeSize().getWidth();
    canvas
        .saveState()
        .concatMatrix(1, 0, 0, 1, size.getWidth() - SIDE - CODE + QUIET, FOOT - QUIET + 1);
    qr.placeBarcode(canvas, Ink.TEXT.colour(), module);
    canvas.restoreState();
  }

  private static void line(PdfCanvas canvas, float y, Rectangle size) {
    fill(canvas, Ink.LINE, SIDE, y, size.getWidth() - 2 * SIDE, 0.7f);
  }

  private static void fill(PdfCanvas canvas, Ink ink, float x, float y, float width, float height) {
    canvas.setFillColor(ink.colour()).rectangle(x, y, width, height).fill();
  }

  private static void write(
      PdfCanvas canvas, PdfFont font, float size, Ink ink, float x, float y, String text) {
    canvas
        .beginText()
        .setFontAndSize(font, size)
        .setFillColor(ink.colour())
        .moveText(x, y)
        .showText(text)
        .endText();
  }

  private String say(String key) {
    return setting.say(key);
  }

  private String say(String key, String hash) {
    return setting.say(key, Map.of("hash", hash));
  }

  private String version() {
    return setting.say("version", Map.of("version", String.valueOf(paper.version())));
  }
}
