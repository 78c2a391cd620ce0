package eu.clusterxchange.reliability;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds what people were told of a conversation, and what their pages show, against its table. */
final class ChatCheck {
  private final List<Map<String, String>> rows;
  private final long head;
  private final List<ChatTab> tabs;
  private final List<String> differences = new ArrayList<>();
  private int lost;
  private int misplaced;

  private ChatCheck(List<Map<String, String>> rows, long head, List<ChatTab> tabs) {
    this.rows = rows;
    this.head = head;
    this.tabs = tabs;
  }

  static Verdict of(DatabaseUrl database, String match, List<ChatTab> tabs) {
    var rows =
        TestDatabase.rows(
            database,
            "select seq, client_id, coalesce(text, status) as text from conversation_event where"
                + " conversation_id = '"
                + match
                + "' order by seq");
    return new ChatCheck(rows, head(database, match), tabs).verdict();
  }

  static long head(DatabaseUrl database, String match) {
    return Long.parseLong(
        TestDatabase.value(
            database, "select last_seq from conversation where id = '" + match + "'"));
  }

  private Verdict verdict() {
    Map<String, Map<String, String>> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.get("client_id"), row));
    tabs.forEach(tab -> acknowledged(tab, byId));
    tabs.forEach(this::order);
    tabs.forEach(this::seen);
    return new Verdict(
        tabs.stream().mapToInt(ChatTab::acknowledged).sum(),
        lost,
        duplicated(),
        misplaced,
        gaps(),
        differences);
  }

  private void acknowledged(ChatTab tab, Map<String, Map<String, String>> byId) {
    tab.acknowledgements()
        .forEach(
            (id, seq) -> {
              Map<String, String> row = byId.get(id);
              if (row == null) {
                lost++;
              } else if (seq != number(row) || !tab.said().get(id).equals(row.get("text"))) {
                misplaced++;
              }
            });
  }

  /** The messages of one page stand in the order in which they were sent. */
  private void order(ChatTab tab) {
    int last = 0;
    for (Map<String, String> row : rows) {
      if (tab.said().containsValue(row.get("text"))) {
        String text = row.get("text");
        int count = Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1));
        if (count < last) {
          misplaced++;
        }
        last = count;
      }
    }
  }

  private void seen(ChatTab tab) {
    var table = new TreeMap<Long, String>();
    rows.forEach(row -> table.put(number(row), row.get("text")));
    if (!table.equals(tab.seen())) {
      differences.add(
          "a page shows "
              + tab.seen().size()
              + " lines up to "
              + tab.seq()
              + ", the table has "
              + table.size());
    }
  }

  private int duplicated() {
    Map<String, Integer> times = new HashMap<>();
    rows.forEach(row -> times.merge(row.get("text"), 1, Integer::sum));
    return tabs.stream()
        .flatMap(tab -> tab.said().values().stream())
        .mapToInt(text -> Math.max(0, times.getOrDefault(text, 0) - 1))
        .sum();
  }

  private int gaps() {
    return (int) (head - rows.stream().mapToLong(ChatCheck::number).distinct().count());
  }

  private static long number(Map<String, String> row) {
    return Long.parseLong(row.get("seq"));
  }
}
