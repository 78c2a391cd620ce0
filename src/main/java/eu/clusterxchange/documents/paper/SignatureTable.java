package eu.clusterxchange.documents.paper;

import com.itextpdf.forms.form.element.SignatureFieldAppearance;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Table;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Where everybody signs: one empty signature field for each, by hand or by program. */
final class SignatureTable {
  private static final float FIELD_WIDTH = 272;
  private static final float FIELD_HEIGHT = 58;

  private final Setting setting;
  private final List<Signer> signers;
  private final List<JsonObject> signatories;

  /**
   * @param signatories the rows of the form: who signs for whom
   */
  SignatureTable(Setting setting, Parties parties, List<JsonObject> signatories) {
    this.setting = setting;
    this.signers = parties.signers();
    this.signatories = signatories;
  }

  Table table() {
    Table table = Tables.of(42, 58);
    table.addHeaderCell(head("signature.signatory")).addHeaderCell(head("signature.signature"));
    signers.forEach(
        signer -> {
          table.addCell(signatory(signer).setKeepTogether(true));
          table.addCell(space(signer).setKeepTogether(true));
        });
    return table;
  }

  private Cell head(String key) {
    return Tables.columnHead(setting.style().strong(setting.say(key)).setFontSize(9));
  }

  private Cell signatory(Signer signer) {
    JsonObject row =
        signatories.stream()
            .filter(s -> signer.id().equals(s.getString("party")))
            .findFirst()
            .orElse(new JsonObject());
    Style style = setting.style();
    Cell cell = ruled().add(style.small(role(signer)));
    cell.add(style.strong(row.getString("name", "")).setFontSize(11).setMarginTop(2));
    cell.add(style.body(row.getString("function", "")));
    cell.add(style.body(row.getString("organisation", signer.name())).setMarginTop(2));
    return cell;
  }

  private Cell space(Signer signer) {
    var field = new SignatureFieldAppearance(signer.field()).setContent(" ");
    field.setInteractive(true);
    field.setFont(setting.style().face().regular());
    field.setWidth(FIELD_WIDTH);
    field.setHeight(FIELD_HEIGHT);
    field.setBorder(Ink.LINE_STRONG.line(0.8f));
    field
        .getAccessibilityProperties()
        .setAlternateDescription(
            setting.say("signature.field", Map.of("role", role(signer), "name", signer.name())));
    var lines =
        setting
            .style()
            .small(setting.say("signature.date"))
            .setMarginTop(14)
            .setBorderBottom(Ink.LINE_STRONG.line(0.6f));
    return ruled().add(field).add(lines);
  }

  private static Cell ruled() {
    return Tables.cell().setBorderBottom(Ink.LINE.line(0.6f)).setPaddingTop(9).setPaddingBottom(9);
  }

  private String role(Signer signer) {
    long alike = signers.stream().filter(s -> s.role() == signer.role()).count();
    return setting.role(signer.role(), signer.number(), alike > 1);
  }
}
