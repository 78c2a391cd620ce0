package eu.clusterxchange.commitments;

import static eu.clusterxchange.commitments.editing.Operations.edit;
import static eu.clusterxchange.commitments.editing.Operations.id;
import static eu.clusterxchange.commitments.editing.Operations.insert;
import static eu.clusterxchange.commitments.editing.Operations.remove;
import static eu.clusterxchange.commitments.editing.Operations.row;
import static eu.clusterxchange.commitments.editing.Operations.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.commitments.editing.EditLog;
import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.commitments.editing.Operation;
import eu.clusterxchange.commitments.editing.RandomEdits;
import eu.clusterxchange.commitments.editing.SmallForm;
import io.vertx.core.json.JsonObject;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentJsonTest {

  private static final Form FORM = SmallForm.FORM;
  private static final int SEEDS = 200;

  private final EditLog log = new EditLog(FORM, Content.EMPTY);

  @Test
  void clientSeesEveryFieldOfTheForm() {
    assertThat(ContentJson.wire(FORM, Content.EMPTY).encode())
        .isEqualTo(
            "{'note':'','name':'','start':null,'days':null,'hours':null,'owner':null,"
                .concat("'feedback':null,'agenda':[],'signatories':[]}")
                .replace('\'', '"'));
  }

  @Test
  void clientSeesLiveRowsOnly() {
    log.executed("ann", 0, insert("agenda", id(1), null), insert("agenda", id(2), id(1)));
    log.executed("ann", 1, remove("agenda", id(1)));
    var agenda = ContentJson.wire(FORM, log.content()).getJsonArray("agenda");
    assertThat(agenda.encode())
        .isEqualTo(
            "[{'id':'%s','date':null,'title':'','sessions':[]}]"
                .formatted(id(2))
                .replace('\'', '"'));
  }

  @Test
  void snapshotKeepsTombstones() {
    var sessions = rows(row(id(3), "content", "gone with the day"));
    log.executed(
        "ann",
        0,
        edit("note", "text"),
        insert("agenda", id(1), null, "sessions", sessions),
        insert("agenda", id(2), id(1), "title", "stays"));
    log.executed("ben", 1, remove("agenda", id(1)));
    var json = new JsonObject(ContentJson.snapshot(log.content()).encode());
    assertThat(ContentJson.restore(json)).isEqualTo(log.content());
    assertThat(json.encode()).doesNotContain("gone with the day").contains("\"revision\":2");
  }

  @Test
  void everySnapshotIsRestored() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var random = new SplittableRandom(seed);
      var edits = new RandomEdits(random, FORM);
      var history = new EditLog(FORM, Content.EMPTY);
      for (int i = 0; i < 20; i++) {
        var operations = edits.on(history.content()).toArray(Operation[]::new);
        history.submit("ann", history.head(), operations);
      }
      var json = new JsonObject(ContentJson.snapshot(history.content()).encode());
      assertThat(ContentJson.restore(json)).as("seed %d", seed).isEqualTo(history.content());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'a':{}}",
        "{'a':null}",
        "{'a':[1]}",
        "{'a':[{'id':'x'}]}",
        "{'a':[{'cells':{}}]}",
        "{'a':[{'id':'x','cells':{}},{'id':'x','cells':{}}]}",
        "{'a':[{'id':'x','cells':{},'removed':{'by':'ann'}}]}"
      })
  void brokenSnapshotIsNotRestored(String snapshot) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContentJson.restore(new JsonObject(snapshot.replace('\'', '"'))));
  }
}
