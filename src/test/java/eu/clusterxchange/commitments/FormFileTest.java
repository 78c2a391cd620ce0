package eu.clusterxchange.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.clusterxchange.commitments.editing.FieldKind;
import eu.clusterxchange.commitments.editing.FieldPath;
import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.commitments.editing.Leaf;
import eu.clusterxchange.commitments.editing.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFileTest {

  private static final String ROW = "00000000-0000-4000-8000-000000000001";

  private final Form form = FormFile.fromClassPath().form();

  @Test
  void commitmentHasItsEightSections() {
    assertThat(form.sections())
        .extracting(Section::id)
        .containsExactly(
            "parties",
            "dates",
            "objectives",
            "actionPlan",
            "agenda",
            "outcomes",
            "rules",
            "signatories");
  }

  @Test
  void fieldsAreFoundAtAllDepths() {
    var path = FieldPath.of("agenda." + ROW + ".sessions." + ROW + ".content");
    assertThat(form.find(path).kind()).isInstanceOf(FieldKind.Text.class);
    assertThat(form.find(FieldPath.of("plannedStart")).kind()).isEqualTo(new FieldKind.Date());
    assertThat(form.find(FieldPath.of("agenda." + ROW + ".places"))).isNull();
    assertThat(form.find(FieldPath.of("objective." + ROW + ".text"))).isNull();
  }

  @Test
  void signatoriesAreGivenAndTheirPartyIsNotTyped() {
    var table = (FieldKind.Table) form.find(FieldPath.of("signatories")).kind();
    assertThat(table.fixed()).isTrue();
    assertThat(table.row().named("party").readOnly()).isTrue();
  }

  @Test
  void newCommitmentStartsWithTheSchemesDays() {
    assertThat(form.find(FieldPath.of("hostDayHours")).initial()).isEqualTo(new Leaf.Numeral(8));
    assertThat(form.find(FieldPath.of("reportDays")).initial()).isEqualTo(new Leaf.Numeral(7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'path':'a','kind':'text'                                       | a has no label",
        "'path':'a','label':'A'                                         | a has no kind",
        "'path':'a','label':'A','kind':'table'                          | unknown kind table",
        "'path':'a','label':'A','kind':'text','max':3                   | unknown key max",
        "'path':'a','label':'A','kind':'text','maxLength':20001         | maxLength",
        "'path':'a','label':'A','kind':'text','required':'yes'          | another type",
        "'path':'a b','label':'A','kind':'text'                         | not the name of a field",
        "'path':'id','label':'A','kind':'text'                          | not the name of a field",
        "'path':'b','label':'A','kind':'text'                           | two fields are called b",
        "'path':'a','label':'A','kind':'choice'                         | has no options",
        "'path':'a','label':'A','kind':'choice','optionsFrom':'moon'    | unknown moon",
        "'path':'a','label':'A','kind':'number','min':3,'max':2         | allows no number",
        "'path':'a','label':'A','kind':'number','format':'money'        | unknown format money",
        "'path':'a','label':'A','kind':'number','max':2,'default':3     | form: a",
        "'path':'a','label':'A','kind':'number','default':'3'           | form: a",
        "'path':'a','label':'A','kind':'rows'                           | a has no list of row",
        "'path':'a','label':'A','kind':'rows','row':[{'path':'c'}]      | a.c has no label",
      })
  void brokenFormNamesThePlace(String field, String message) {
    var json =
        """
        {'sections':[{'id':'s','title':'S','fields':[
          {'path':'b','kind':'date','label':'B'}, {%s}]}]}"""
            .formatted(field)
            .replace('\'', '"');
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FormFile.parse(json))
        .withMessageContaining(message);
  }

  @Test
  void formThatIsNotJsonSaysSo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FormFile.parse("{"))
        .withMessageContaining("not JSON");
  }
}
