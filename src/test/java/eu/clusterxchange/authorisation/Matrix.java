package eu.clusterxchange.authorisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The expected answers, as {@code matrix.csv} says them. */
record Matrix(List<Row> rows) {

  /**
   * One line.
   *
   * @param what {@code GET /matches/{id}}, {@code chat.post} or {@code listen match}
   * @param object of {@link World}; empty when there is none
   */
  record Row(String what, String object, Map<Person, Integer> expected) {
    @Override
    public String toString() {
      return object.isEmpty() ? what : what + " on " + object;
    }
  }

  static Matrix read() {
    List<String> lines = lines().stream().filter(line -> !line.startsWith("#")).toList();
    List<Person> people =
        Arrays.stream(lines.get(0).split(",", -1)).skip(2).map(Person::valueOf).toList();
    var rows = new ArrayList<Row>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells.length != people.size() + 2) {
        throw new IllegalStateException("not " + people.size() + " cells: " + line);
      }
      Map<Person, Integer> expected = new EnumMap<>(Person.class);
      for (int i = 0; i < people.size(); i++) {
        expected.put(people.get(i), Integer.valueOf(cells[i + 2]));
      }
      rows.add(new Row(cells[0], cells[1], expected));
    }
    return new Matrix(List.copyOf(rows));
  }

  private static List<String> lines() {
    try (InputStream in = Matrix.class.getResourceAsStream("/authorisation/matrix.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
