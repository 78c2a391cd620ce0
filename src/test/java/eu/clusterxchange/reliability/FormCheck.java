package eu.clusterxchange.reliability;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what people were told of one text field, and what their pages show, against the log, its
 * replay, the snapshot, and what the server opens.
 */
final class FormCheck {
  private final DatabaseUrl database;
  private final String commitment;
  private final String field;
  private final List<? extends Writer> writers;
  private final List<Map<String, String>> rows;
  private final List<String> differences = new ArrayList<>();
  private int lost;
  private int duplicated;
  private int misplaced;

  private FormCheck(
      DatabaseUrl database, String commitment, String field, List<? extends Writer> writers) {
    this.database = database;
    this.commitment = commitment;
    this.field = field;
    this.writers = writers;
    this.rows =
        TestDatabase.rows(
            database,
            "select revision, edit_id, operations from commitment_edit where commitment_id = '"
                + commitment
                + "' order by revision");
  }

  /**
   * @param reader opens the form as the server shows it
   */
  static Verdict of(
      DatabaseUrl database,
      String commitment,
      String field,
      List<? extends Writer> writers,
      TestClient reader) {
    return new FormCheck(database, commitment, field, writers).verdict(reader);
  }

  static long head(DatabaseUrl database, String commitment) {
    return Long.parseLong(
        TestDatabase.value(
            database, "select revision from commitment where id = '" + commitment + "'"));
  }

  private Verdict verdict(TestClient reader) {
    Map<String, Long> byId = new HashMap<>();
    for (Map<String, String> row : rows) {
      if (byId.put(row.get("edit_id"), number(row)) != null) {
        duplicated++;
      }
    }
    writers.forEach(writer -> acknowledged(writer, byId));
    String replayed = replay(Long.MAX_VALUE);
    copies(replayed, reader);
    writers.forEach(writer -> markers(writer, replayed));
    writers.forEach(this::log);
    long head = head(database, commitment);
    int gaps = (int) (head - rows.stream().mapToLong(FormCheck::number).distinct().count());
    return new Verdict(
        writers.stream().mapToInt(Writer::acknowledged).sum(),
        lost,
        duplicated,
        misplaced,
        gaps,
        differences);
  }

  private void acknowledged(Writer writer, Map<String, Long> byId) {
    writer
        .acknowledgements()
        .forEach(
            (id, revision) -> {
              if (!byId.containsKey(id)) {
                lost++;
              } else if (!revision.equals(byId.get(id))) {
                misplaced++;
              }
            });
  }

  /** The field from the log alone. */
  private String replay(long until) {
    String text = "";
    for (Map<String, String> row : rows) {
      if (number(row) <= until) {
        try {
          text = PlainText.after(text, field, new JsonArray(row.get("operations")));
        } catch (IndexOutOfBoundsException e) {
          differences.add("revision " + number(row) + " does not fit what came before");
        }
      }
    }
    return text;
  }

  private void copies(String replayed, TestClient reader) {
    Map<String, String> snapshot =
        TestDatabase.rows(
                database,
                "select snapshot_revision, coalesce(snapshot->>'%s', '') as text from commitment where id = '%s'"
                    .formatted(field, commitment))
            .get(0);
    same(
        "the snapshot",
        snapshot.get("text"),
        replay(Long.parseLong(snapshot.get("snapshot_revision"))));
    JsonObject opened = reader.get("/api/commitments/" + commitment + "/content").json();
    same("what the server opens", opened.getJsonObject("content").getString(field), replayed);
    writers.forEach(writer -> same("a page", writer.text(), replayed));
  }

  private void same(String which, String copy, String replayed) {
    if (!replayed.equals(copy)) {
      differences.add(which + " is not what the log says: " + copy + " / " + replayed);
    }
  }

  private void markers(Writer writer, String text) {
    for (String marker : writer.markers().kept()) {
      int times = (text.length() - text.replace(marker, "").length()) / marker.length();
      if (times != 1) {
        differences.add(marker + " is there " + times + " times");
      }
    }
    writer.markers().takenOut().stream()
        .filter(text::contains)
        .forEach(marker -> differences.add(marker + " was taken out but is there"));
  }

  /** A page heard every edit since it was opened, in order. */
  private void log(Writer writer) {
    List<String> heard = writer.log();
    List<String> logged = rows.stream().map(row -> number(row) + " " + row.get("edit_id")).toList();
    if (!logged.subList(Math.max(0, logged.size() - heard.size()), logged.size()).equals(heard)) {
      differences.add("a page heard other edits than are in the log");
    }
  }

  private static long number(Map<String, String> row) {
    return Long.parseLong(row.get("revision"));
  }
}
