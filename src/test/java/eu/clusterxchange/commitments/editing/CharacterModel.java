package eu.clusterxchange.commitments.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Knows nothing of transformation. Every character ever written has an identity; from an edit as
 * sent, read on the text of its base, it learns which identities the author wrote, removed and saw,
 * and in which order. After each edit the text must hold exactly those written and never removed,
 * in an order that agrees with what each author saw.
 */
final class CharacterModel {

  private final StringBuilder characters = new StringBuilder();
  private final Map<FieldPath, Track> tracks = new HashMap<>();

  /** The identities in one text, by revision, and those that must be in it. */
  private static final class Track {
    final TreeMap<Long, List<Integer>> byRevision = new TreeMap<>();
    final Set<Integer> alive = new HashSet<>();
  }

  void observe(Edit sent, LoggedEdit executed) {
    var born = new HashSet<FieldPath>();
    for (int index = 0; index < sent.operations().size(); index++) {
      var operation = sent.operations().get(index);
      boolean superseded = isSuperseded(executed, index);
      if (operation instanceof InsertRow insert && !superseded) {
        write(insert.field() + "." + insert.row().id(), insert.row(), executed.revision(), born);
      } else if (operation instanceof TextEdit edit) {
        if (superseded) {
          assertGivenBack(executed, index, edit.text().insertedText());
        } else {
          observe(edit, sent.base(), executed, born.contains(edit.field()));
        }
      }
    }
  }

  private void observe(TextEdit sent, long base, LoggedEdit executed, boolean bornHere) {
    var track = tracks.computeIfAbsent(sent.field(), field -> new Track());
    var atBase = track.byRevision.floorEntry(bornHere ? executed.revision() : base);
    var before = atBase == null ? List.<Integer>of() : atBase.getValue();
    var written = new ArrayList<Integer>();
    var seen = new ArrayList<Integer>();
    int position = 0;
    for (var part : sent.text().parts()) {
      if (part instanceof Part.Keep keep) {
        seen.addAll(before.subList(position, position + keep.length()));
        position += keep.length();
      } else if (part instanceof Part.Remove remove) {
        track.alive.removeAll(before.subList(position, position + remove.length()));
        position += remove.length();
      } else {
        var fresh = write(((Part.Insert) part).text());
        written.addAll(fresh);
        seen.addAll(fresh);
      }
    }
    seen.addAll(before.subList(position, before.size()));
    track.alive.addAll(written);

    var now = applied(executed, sent.field(), current(track), written);
    track.byRevision.put(executed.revision(), now);
    seen.retainAll(track.alive);
    var seenNow = new ArrayList<>(now);
    seenNow.retainAll(new HashSet<>(seen));
    assertThat(seenNow).as("order the author saw in %s", sent.field()).isEqualTo(seen);
  }

  /** The executed operation on identities; it must write what was sent, in the same order. */
  private static List<Integer> applied(
      LoggedEdit executed, FieldPath field, List<Integer> before, List<Integer> written) {
    var now = new ArrayList<Integer>();
    int position = 0;
    int used = 0;
    for (var part : executedOn(executed, field).parts()) {
      if (part instanceof Part.Keep keep) {
        now.addAll(before.subList(position, position + keep.length()));
        position += keep.length();
      } else if (part instanceof Part.Remove remove) {
        position += remove.length();
      } else {
        int length = ((Part.Insert) part).text().length();
        now.addAll(written.subList(used, used + length));
        used += length;
      }
    }
    assertThat(used).as("characters written to %s", field).isEqualTo(written.size());
    now.addAll(before.subList(position, before.size()));
    return now;
  }

  private static TextOperation executedOn(LoggedEdit executed, FieldPath field) {
    return executed.operations().stream()
        .filter(operation -> operation instanceof TextEdit && operation.field().equals(field))
        .map(operation -> ((TextEdit) operation).text())
        .findFirst()
        .orElse(TextOperation.IDENTITY);
  }

  void check(Content head) {
    tracks.forEach(
        (field, track) -> {
          if (head.locate(field) instanceof Location.Live live) {
            var now = current(track);
            assertThat(new HashSet<>(now)).as("characters of %s", field).isEqualTo(track.alive);
            assertThat(now).as("each once in %s", field).hasSameSizeAs(track.alive);
            var text = new StringBuilder();
            now.forEach(identity -> text.append(characters.charAt(identity)));
            assertThat(live.owner().text(field.name())).isEqualTo(text.toString());
          }
        });
  }

  private void write(String owner, Row row, long revision, Set<FieldPath> born) {
    for (var name : row.cells().names()) {
      if (row.cells().value(name) instanceof Rows rows) {
        rows.all()
            .forEach(inner -> write(owner + "." + name + "." + inner.id(), inner, revision, born));
      }
    }
    for (var name : List.of("title", "content")) {
      var field = FieldPath.of(owner + "." + name);
      var track = new Track();
      var written = write(row.cells().text(name));
      track.byRevision.put(revision, written);
      track.alive.addAll(written);
      tracks.put(field, track);
      born.add(field);
    }
  }

  private List<Integer> write(String text) {
    var fresh = new ArrayList<Integer>();
    for (int i = 0; i < text.length(); i++) {
      fresh.add(characters.length());
      characters.append(text.charAt(i));
    }
    return fresh;
  }

  private static List<Integer> current(Track track) {
    return track.byRevision.isEmpty() ? List.of() : track.byRevision.lastEntry().getValue();
  }

  private static boolean isSuperseded(LoggedEdit executed, int index) {
    return executed.superseded().stream().anyMatch(entry -> entry.index() == index);
  }

  private static void assertGivenBack(LoggedEdit executed, int index, String text) {
    var entry =
        executed.superseded().stream().filter(e -> e.index() == index).findFirst().orElseThrow();
    assertThat(entry.text()).isEqualTo(text.isEmpty() ? null : text);
  }
}
