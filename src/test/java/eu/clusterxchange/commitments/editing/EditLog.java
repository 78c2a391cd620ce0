package eu.clusterxchange.commitments.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The server's side in memory: one head, one log, edits executed one after the other. */
public final class EditLog {

  private final Form form;
  private final EditorRights rights;
  private final List<Content> contents = new ArrayList<>();
  private final List<LoggedEdit> log = new ArrayList<>();

  public EditLog(Form form, Content initial) {
    this(form, initial, rights("ho", "vo"));
  }

  public EditLog(Form form, Content initial, EditorRights rights) {
    this.form = form;
    this.rights = rights;
    contents.add(initial);
  }

  public static EditorRights rights(String... parties) {
    return new EditorRights() {
      @Override
      public boolean mayEdit(FieldPath field) {
        return true;
      }

      @Override
      public Set<String> parties() {
        return Set.of(parties);
      }
    };
  }

  public Outcome submit(Edit edit) {
    int base = (int) Math.max(0, Math.min(edit.base(), head()));
    var sinceBase = log.subList(base, log.size());
    var outcome = Execution.execute(form, content(), sinceBase, head(), edit, rights);
    if (outcome instanceof Executed executed) {
      contents.add(executed.content());
      log.add(executed.edit());
    }
    return outcome;
  }

  public Outcome submit(String author, long base, Operation... operations) {
    return submit(new Edit(author, "e" + head(), base, List.of(operations)));
  }

  public LoggedEdit executed(String author, long base, Operation... operations) {
    var outcome = submit(author, base, operations);
    if (outcome instanceof Executed executed) {
      return executed.edit();
    }
    throw new AssertionError(outcome);
  }

  public Refusal refused(String author, long base, Operation... operations) {
    var outcome = submit(author, base, operations);
    if (outcome instanceof Refusal refusal) {
      return refusal;
    }
    throw new AssertionError(outcome);
  }

  public long head() {
    return log.size();
  }

  public Content content() {
    return contents.get(contents.size() - 1);
  }

  public Content content(long revision) {
    return contents.get((int) revision);
  }

  public List<LoggedEdit> log() {
    return log;
  }

  public Content replayed() {
    var content = contents.get(0);
    for (var edit : log) {
      content = content.replay(edit.operations(), edit.author(), edit.revision());
    }
    return content;
  }
}
