package eu.clusterxchange.commitments;

import static eu.clusterxchange.commitments.editing.Operations.edit;
import static eu.clusterxchange.commitments.editing.Operations.id;
import static eu.clusterxchange.commitments.editing.Operations.insert;
import static eu.clusterxchange.commitments.editing.Operations.move;
import static eu.clusterxchange.commitments.editing.Operations.remove;
import static eu.clusterxchange.commitments.editing.Operations.row;
import static eu.clusterxchange.commitments.editing.Operations.rows;
import static eu.clusterxchange.commitments.editing.Operations.set;

import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.commitments.editing.Edit;
import eu.clusterxchange.commitments.editing.EditLog;
import eu.clusterxchange.commitments.editing.Executed;
import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.commitments.editing.Operation;
import eu.clusterxchange.commitments.editing.RandomEdits;
import eu.clusterxchange.commitments.editing.Refusal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Whole histories on the real form, edit by edit: what was sent, what was executed or why it was
 * refused, and the content in the end.
 */
final class ScriptVectors {

  private static final String ANN = "a0000000-0000-4000-8000-000000000000";
  private static final String BEN = "b0000000-0000-4000-8000-000000000000";
  private static final String DAY = "agenda." + id(1);
  private static final int RANDOM_SCRIPTS = 12;
  private static final int RANDOM_EDITS = 25;

  private final Form form = FormFile.fromClassPath().form();
  private final JsonArray scripts = new JsonArray();

  static JsonArray create() {
    var vectors = new ScriptVectors();
    vectors.texts();
    vectors.values();
    vectors.rowsThatMeet();
    vectors.removedRows();
    vectors.refusals();
    for (int seed = 1; seed <= RANDOM_SCRIPTS; seed++) {
      vectors.random(seed);
    }
    return vectors.scripts;
  }

  private void texts() {
    new Script("texts that meet")
        .submit(ANN, 0, edit("objective", "Hello world"))
        .submit(BEN, 1, edit("objective", 5, " big"))
        .submit(ANN, 1, edit("objective", 5, ","))
        .submit(BEN, 1, edit("objective", 6, "W", -1))
        .submit(ANN, 4, edit("objective", -5, "Bye"))
        .submit(BEN, 4, edit("objective", 1, "E", -1))
        .submit(ANN, 6, edit("objective", 3, "\uD83D\uDE00"), edit("followUp", "later"))
        .submit(BEN, 6, edit("objective", 3, "!"), edit("followUp", "soon "))
        .end();
  }

  private void values() {
    new Script("values that meet")
        .submit(ANN, 0, set("plannedDays", 3), set("plannedStart", "2026-09-14"))
        .submit(BEN, 0, set("plannedDays", 5))
        .submit(ANN, 2, set("hostDayHours", 7.5), set("feedbackSession", true))
        .submit(BEN, 2, set("hostDayHours", 7.5), set("feedbackSession", false))
        .submit(ANN, 4, set("exchangeType", "RDI"), set("plannedStart", null))
        .end();
  }

  private void rowsThatMeet() {
    new Script("rows that meet")
        .submit(
            ANN,
            0,
            insert("agenda", id(1), null, "title", "First"),
            insert("agenda", id(2), id(1), "sessions", rows(row(id(5), "content", "Visit"))),
            insert("agenda", id(3), id(2)))
        .submit(ANN, 1, insert("agenda", id(6), id(1)))
        .submit(BEN, 1, insert("agenda", id(7), id(1), "date", "2026-09-15"))
        .submit(ANN, 3, move("agenda", id(3), null))
        .submit(BEN, 3, move("agenda", id(3), id(1)))
        .submit(ANN, 5, remove("agenda", id(7)))
        .submit(BEN, 5, insert("agenda", id(8), id(7)), move("agenda", id(1), id(7)))
        .submit(BEN, 7, insert(DAY + ".sessions", id(9), null, "start", 540, "content", "Talk"))
        .submit(ANN, 8, edit(DAY + ".sessions." + id(9) + ".content", 4, "s"))
        .end();
  }

  private void removedRows() {
    new Script("removed rows give back")
        .submit(ANN, 0, insert("agenda", id(1), null), insert("agenda", id(2), id(1)))
        .submit(ANN, 1, insert(DAY + ".sessions", id(3), null, "content", "Talk"))
        .submit(BEN, 2, remove("agenda", id(1)))
        .submit(
            ANN,
            2,
            edit(DAY + ".sessions." + id(3) + ".content", 4, " and lunch"),
            set(DAY + ".date", "2026-09-14"),
            insert(DAY + ".sessions", id(4), id(3), "content", "More", "speaker", "Ann"),
            move("agenda", id(1), id(2)),
            remove(DAY + ".sessions", id(3)),
            remove("agenda", id(1)),
            edit("agenda." + id(2) + ".title", "Second"))
        .end();
  }

  private void refusals() {
    new Script("refusals change nothing")
        .submit(ANN, 0, edit("objective", "abc"))
        .submit(BEN, 0, edit("objective", 1, "x"))
        .submit(BEN, 1, edit("objective", "x"), edit("unknown", "x"))
        .submit(BEN, 1, edit("objective", "x"), edit("objective", "y"))
        .submit(BEN, 1, edit("agenda." + id(9) + ".title", "x"))
        .submit(BEN, 1, set("plannedDays", "three"))
        .submit(BEN, 1, set("plannedDays", 24))
        .submit(BEN, 1, edit("places", "x".repeat(201)))
        .submit(BEN, 1, insert("signatories", id(1), null))
        .submit(BEN, 1, insert("agenda", id(1), null), insert("agenda", id(1), null))
        .submit(BEN, 2, edit("objective", "x"))
        .submit(BEN, 1, edit("objective", 3, "d"))
        .end();
  }

  private void random(int seed) {
    var random = new SplittableRandom(seed);
    var edits = new RandomEdits(random, form);
    var script = new Script("random " + seed);
    for (int i = 0; i < RANDOM_EDITS; i++) {
      long base = script.log.head() - random.nextInt((int) Math.min(script.log.head(), 5) + 1);
      var author = random.nextBoolean() ? ANN : BEN;
      script.submit(author, base, edits.on(script.log.content(base)).toArray(Operation[]::new));
    }
    script.end();
  }

  /** One history while it is written down. */
  private final class Script {

    private final Content initial = Content.initial(form);
    private final EditLog log = new EditLog(form, initial);
    private final JsonArray edits = new JsonArray();
    private final String name;

    Script(String name) {
      this.name = name;
    }

    Script submit(String author, long base, Operation... operations) {
      var edit = new Edit(author, id(9000 + edits.size()), base, List.of(operations));
      var json =
          new JsonObject()
              .put("author", author)
              .put("editId", edit.editId())
              .put("base", base)
              .put("operations", OperationJson.encode(edit.operations()));
      var outcome = log.submit(edit);
      if (outcome instanceof Executed executed) {
        json.put("revision", executed.edit().revision())
            .put("executed", OperationJson.encode(executed.edit().operations()))
            .put("superseded", EditJson.superseded(executed.edit().superseded()))
            .put("overrides", EditJson.overrides(executed.edit().overrides()));
      } else {
        var refusal = (Refusal) outcome;
        json.put("refused", refusal.reason().code()).put("pointer", refusal.pointer());
      }
      edits.add(json);
      return this;
    }

    void end() {
      scripts.add(
          new JsonObject()
              .put("name", name)
              .put("initial", ContentJson.wire(form, initial))
              .put("edits", edits)
              .put("content", ContentJson.wire(form, log.content())));
    }
  }
}
