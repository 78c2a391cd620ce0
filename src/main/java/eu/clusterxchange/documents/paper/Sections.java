package eu.clusterxchange.documents.paper;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.IBlockElement;
import com.itextpdf.layout.element.Paragraph;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The sections of the form, A to H, in its order (domain 4.5). */
final class Sections {
  private static final String PARTIES = "parties";
  private static final String SIGNATORIES = "signatories";

  private final Setting setting;
  private final CommitmentPaper paper;
  private final Bookmarks bookmarks;

  Sections(Setting setting, CommitmentPaper paper, Bookmarks bookmarks) {
    this.setting = setting;
    this.paper = paper;
    this.bookmarks = bookmarks;
  }

  void addTo(Document document) {
    char letter = 'A';
    for (JsonObject section : paper.sections()) {
      String title = letter++ + "  " + section.getString("title");
      Paragraph heading = setting.style().section(title);
      document.add(bookmarks.section(heading, title));
      FixedText.of(section.getString("text", ""), setting.style()).forEach(document::add);
      body(section).forEach(document::add);
    }
  }

  private List<? extends IBlockElement> body(JsonObject section) {
    return switch (section.getString("id")) {
      case PARTIES -> new PartiesTable(setting, paper.parties()).tables();
      case SIGNATORIES -> signatures();
      default ->
          new Answers(setting, bookmarks)
              .of(CommitmentPaper.objects(section, "fields"), paper.content());
    };
  }

  private List<IBlockElement> signatures() {
    var rows = CommitmentPaper.objects(paper.content(), SIGNATORIES);
    return List.of(
        setting.style().body(setting.say("signature.how")).setMarginBottom(8),
        new SignatureTable(setting, paper.parties(), rows).table());
  }
}
