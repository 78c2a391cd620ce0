package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.commitments.editing.Edit;
import eu.clusterxchange.commitments.editing.EditorRights;
import eu.clusterxchange.commitments.editing.Executed;
import eu.clusterxchange.commitments.editing.Execution;
import eu.clusterxchange.commitments.editing.FieldPath;
import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.commitments.editing.LoggedEdit;
import eu.clusterxchange.commitments.editing.Refusal;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.Problem.FieldError;
import eu.clusterxchange.platform.http.ProblemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Edits executed one after the other on a room, not yet committed. Each request ends as an entry,
 * as the repetition of one, or refused; a refused one leaves no trace in the others.
 */
final class Batch {
  /** How far behind an edit may be; beyond that the client reads on first (realtime 3). */
  static final long MAX_BEHIND = 2_000;

  private final Form form;
  private final Room room;
  private final Instant at;
  private final Map<EditRequest.Key, Logged> known;
  private final List<Logged> entries = new ArrayList<>();
  private final List<Content> contents = new ArrayList<>();
  private final Map<EditRequest, Logged> accepted = new LinkedHashMap<>();
  private final Map<EditRequest, Problem> refused = new LinkedHashMap<>();

  /**
   * @param known entries with the requests' ids that are older than the room's log
   */
  Batch(Form form, Room room, List<Logged> known, Instant at) {
    this.form = form;
    this.room = room;
    this.at = at;
    this.known = new HashMap<>();
    known.forEach(logged -> this.known.put(logged.key(), logged));
  }

  void add(EditRequest request) {
    Logged before = before(request.key());
    if (before != null) {
      repeated(request, before);
    } else if (request.epoch() != room.epoch()) {
      refused.put(
          request,
          new Problem(
              ProblemType.RESYNC,
              "The form was closed or handed over while you were typing. What you wrote is kept for you; read the form anew."));
    } else if (!room.state().editable()) {
      refused.put(request, new Problem(ProblemType.REFUSED, room.state().readOnlyReason()));
    } else if (!room.editors().contains(request.edit().author())) {
      refused.put(
          request,
          new Problem(ProblemType.FORBIDDEN, "You may read this form, but not change it."));
    } else if (head() - request.edit().base() > MAX_BEHIND) {
      refused.put(
          request,
          new Problem(
              ProblemType.STALE_BASE, "Too much has changed since; read on and send it again."));
    } else {
      execute(request);
    }
  }

  private Logged before(EditRequest.Key key) {
    Logged here =
        entries.stream().filter(entry -> entry.key().equals(key)).findFirst().orElse(null);
    if (here != null) {
      return here;
    }
    Logged recent = room.recent(key);
    return recent == null ? known.get(key) : recent;
  }

  private void repeated(EditRequest request, Logged before) {
    if (before.bodyHash().equals(request.bodyHash())) {
      accepted.put(request, before);
    } else {
      refused.put(
          request, new Problem(ProblemType.ID_REUSED, "This editId was used for another edit."));
    }
  }

  private void execute(EditRequest request) {
    Edit edit = request.edit();
    var outcome =
        Execution.execute(form, content(), sinceBase(edit.base()), head(), edit, rights());
    if (outcome instanceof Executed executed) {
      var logged = new Logged(executed.edit(), request.actor().name(), request.bodyHash(), at);
      entries.add(logged);
      contents.add(executed.content());
      accepted.put(request, logged);
    } else {
      var refusal = (Refusal) outcome;
      refused.put(
          request,
          new Problem(
              ProblemType.INVALID,
              refusal.detail(),
              List.of(
                  new FieldError(
                      refusal.pointer(), refusal.reason().code() + ": " + refusal.detail()))));
    }
  }

  private List<LoggedEdit> sinceBase(long base) {
    if (base < 0 || base >= head()) {
      return List.of();
    }
    List<LoggedEdit> committed = base >= room.revision() ? List.of() : room.since(base);
    if (entries.isEmpty()) {
      return committed;
    }
    var all = new ArrayList<>(committed);
    entries.stream().map(Logged::edit).filter(edit -> edit.revision() > base).forEach(all::add);
    return all;
  }

  private EditorRights rights() {
    return new EditorRights() {
      @Override
      public boolean mayEdit(FieldPath field) {
        return true;
      }

      @Override
      public Set<String> parties() {
        return room.partyIds();
      }
    };
  }

  private long head() {
    return room.revision() + entries.size();
  }

  /** What the form says after all of them. */
  Content content() {
    return contents.isEmpty() ? room.content() : contents.get(contents.size() - 1);
  }

  /** The new entries of the log, in order. */
  List<Logged> entries() {
    return entries;
  }

  Map<EditRequest, Logged> accepted() {
    return accepted;
  }

  Map<EditRequest, Problem> refused() {
    return refused;
  }

  /** The entries are committed: the room goes on from them. */
  void settle() {
    for (int i = 0; i < entries.size(); i++) {
      room.advance(entries.get(i), contents.get(i));
    }
  }
}
