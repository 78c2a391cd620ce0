package eu.clusterxchange.documents.paper;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Paragraph;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What one reads first: which commitment this is, and of which state. */
final class FrontPage {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", Locale.ENGLISH)
          .withZone(ZoneId.of("Europe/Brussels"));
  private static final int DIGITS = 8;

  private FrontPage() {}

  static void add(Document document, CommitmentPaper paper, Setting setting) {
    Parties parties = paper.parties();
    document.add(setting.style().title(setting.say("title")).setMarginTop(2));
    Paragraph subtitle =
        setting
            .style()
            .subtitle(
                parties.mode()
                    + " · "
                    + parties.reference()
                    + " · "
                    + setting.say("version", Map.of("version", String.valueOf(paper.version()))));
    document.add(subtitle.setMarginTop(2).setMarginBottom(40));
    document.add(
        new FactTable()
            .add(setting.say("front.references"), references(parties))
            .add(setting.say("front.group"), parties.group().orElse(""))
            .add(setting.say("front.version"), version(paper, setting))
            .add(setting.say("front.hash"), grouped(paper.contentHash()))
            .table(setting.style()));
  }

  private static String version(CommitmentPaper paper, Setting setting) {
    return setting.say(
        "front.frozen",
        Map.of(
            "version", String.valueOf(paper.version()), "moment", MOMENT.format(paper.frozenAt())));
  }

  private static String references(Parties parties) {
    return parties.visitors().stream()
        .map(visitor -> visitor.reference() + " – " + visitor.party().organisation())
        .collect(Collectors.joining("\n"));
  }

  /** In groups, so that two people can compare it aloud. */
  static String grouped(String hash) {
    var groups = new StringBuilder();
    for (int i = 0; i < hash.length(); i += DIGITS) {
      groups
          .append(i == 0 ? "" : i == hash.length() / 2 ? "\n" : " ")
          .append(hash, i, Math.min(i + DIGITS, hash.length()));
    }
    return groups.toString();
  }
}
