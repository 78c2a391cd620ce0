package eu.clusterxchange.documents.paper;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.layout.Document;
import eu.clusterxchange.platform.text.Messages;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/**
 * Makes the document of a commitment. Safe for several threads; takes tens of milliseconds of CPU,
 * so never on an event loop.
 */
public final class CommitmentPdf {
  private final Messages messages;
  private final Fonts fonts;

  private CommitmentPdf(Messages messages, Fonts fonts) {
    this.messages = messages;
    this.fonts = fonts;
  }

  /** Reads the fonts. Blocking: for a worker. */
  public static CommitmentPdf create(Messages messages) {
    return new CommitmentPdf(messages, Fonts.load());
  }

  /** The finished file. Nobody compares one or changes its bytes. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Pdf(byte[] bytes, int pages) {}

  /**
   * @throws TooLong when there is more text than a document can hold
   */
  public Pdf of(CommitmentPaper paper) {
    TooLong.check(paper);
    var out = new ByteArrayOutputStream(1 << 17);
    var setting = new Setting(new Style(new Typeface(fonts)), messages, new Values(paper.names()));
    PdfDocument pdf = TaggedPdf.into(out, title(paper, setting));
    int pages;
    // Nothing is written before all is laid out: each page says how many there are.
    try (var document = new Document(pdf, PageSize.A4, false)) {
      document.setMargins(PageFrame.TOP, PageFrame.SIDE, PageFrame.BOTTOM, PageFrame.SIDE);
      FrontPage.add(document, paper, setting);
      new Sections(setting, paper, new Bookmarks(pdf)).addTo(document);
      // What is read in the order of the file comes before the foot of its page.
      document.flush();
      pages = pdf.getNumberOfPages();
      var frame = new PageFrame(setting, paper);
      for (int page = 1; page <= pages; page++) {
        frame.draw(pdf.getPage(page), page, pages);
      }
    }
    return new Pdf(out.toByteArray(), pages);
  }

  private static String title(CommitmentPaper paper, Setting setting) {
    return setting.say("title")
        + " "
        + paper.parties().reference()
        + ", "
        + setting.say("version", Map.of("version", String.valueOf(paper.version())));
  }
}
