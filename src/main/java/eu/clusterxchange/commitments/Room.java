package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.commitments.editing.LoggedEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What this instance knows of one commitment: a committed state, perhaps behind what other
 * instances have committed since. The row in the database decides; this only saves reading it.
 * Belongs to the context of {@link Editing}.
 */
final class Room {
  private static final int KEPT = 2_500;

  private final CommitmentState state;
  private final List<CommitmentParty> parties;
  private final Set<String> partyIds;
  private final Set<String> editors = new HashSet<>();
  private final ArrayList<LoggedEdit> log = new ArrayList<>();
  private final Map<EditRequest.Key, Logged> recent = new HashMap<>();
  private Content content;
  private long revision;

  /** At the snapshot of the state; {@link #advance} brings it to the head. */
  Room(CommitmentState state, List<CommitmentParty> parties) {
    this.state = state;
    this.parties = parties;
    this.partyIds = Set.copyOf(parties.stream().map(p -> p.partyId().toString()).toList());
    this.content = state.snapshot();
    this.revision = state.snapshotRevision();
  }

  /** The row as it was when this was read; its revision may be older than {@link #revision()}. */
  CommitmentState state() {
    return state;
  }

  long epoch() {
    return state.epoch();
  }

  long revision() {
    return revision;
  }

  Content content() {
    return content;
  }

  List<CommitmentParty> parties() {
    return parties;
  }

  Set<String> partyIds() {
    return partyIds;
  }

  /**
   * Accounts that were seen to be allowed to edit; the guard of {@link EditLogRepository} has the
   * last word.
   */
  Set<String> editors() {
    return editors;
  }

  Logged recent(EditRequest.Key key) {
    return recent.get(key);
  }

  /** The first base from which the log here reaches to the head. */
  long reachesBackTo() {
    return revision - log.size();
  }

  List<LoggedEdit> since(long base) {
    return log.subList((int) (base - reachesBackTo()), log.size());
  }

  /** Entries older than the log here, oldest first, ending where it begins. */
  void prepend(List<Logged> older) {
    log.addAll(0, older.stream().map(Logged::edit).toList());
  }

  /** The next committed entries. */
  void advance(List<Logged> edits) {
    for (Logged logged : edits) {
      if (logged.revision() == revision + 1) {
        advance(
            logged,
            content.replay(logged.edit().operations(), logged.edit().author(), logged.revision()));
      }
    }
  }

  /** The next committed entry, whose outcome is known. */
  void advance(Logged logged, Content after) {
    content = after;
    revision = logged.revision();
    log.add(logged.edit());
    recent.put(logged.key(), logged);
    if (log.size() > 2 * KEPT) {
      List<LoggedEdit> old = log.subList(0, log.size() - KEPT);
      old.forEach(edit -> recent.remove(new EditRequest.Key(edit.author(), edit.editId())));
      old.clear();
    }
  }
}
