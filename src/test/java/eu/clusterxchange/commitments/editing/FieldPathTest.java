package eu.clusterxchange.commitments.editing;

import static eu.clusterxchange.commitments.editing.Operations.id;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {

  @Test
  void namesAlternateWithRowIds() {
    var path = FieldPath.of("agenda." + id(1) + ".sessions." + id(2) + ".content");
    assertThat(path.depth()).isEqualTo(2);
    assertThat(path.name(0)).isEqualTo("agenda");
    assertThat(path.rowId(0)).isEqualTo(id(1));
    assertThat(path.name(1)).isEqualTo("sessions");
    assertThat(path.rowId(1)).isEqualTo(id(2));
    assertThat(path.name()).isEqualTo("content").isEqualTo(path.name(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "a.b",
        "a.b.c",
        "Agenda",
        "a-b",
        "agenda.00000000-0000-4000-8000-000000000001",
        "agenda.00000000-0000-4000-8000-000000000001.",
        "agenda.00000000-0000-4000-8000-00000000000A.title",
        "agenda.00000000-0000-4000-8000-00000000001.title",
        "agenda.00000000x0000-4000-8000-000000000001.title",
        "__proto__",
        "namethatislongerthanfortycharactersinallitslength"
      })
  void othersAreNoPaths(String text) {
    assertThat(FieldPath.parse(text)).isEmpty();
  }

  @Test
  void endlessTextIsNoPath() {
    assertThat(FieldPath.parse("a.".repeat(100_000))).isEmpty();
  }
}
