package eu.clusterxchange.commitments.editing;

import java.util.List;

/**
 * Executes one edit at the head of the log: text operations are transformed over what came since
 * the edit's base, all others are executed anew.
 */
public final class Execution {

  public static final int MAX_OPERATIONS = 200;

  private Execution() {}

  /**
   * Never throws for anything a client can send.
   *
   * @param sinceBase the log from {@code edit.base() + 1} to {@code headRevision}, in order; not
   *     looked at when there is no such base
   * @throws IllegalArgumentException when {@code sinceBase} has another length
   */
  public static Outcome execute(
      Form form,
      Content head,
      List<LoggedEdit> sinceBase,
      long headRevision,
      Edit edit,
      EditorRights rights) {
    var refusal = refusalOfShape(edit, headRevision);
    if (refusal != null) {
      return refusal;
    }
    if (sinceBase.size() != headRevision - edit.base()) {
      throw new IllegalArgumentException(
          "%d edits for the revisions after %d up to %d"
              .formatted(sinceBase.size(), edit.base(), headRevision));
    }
    var progress = new EditInProgress(form, head, headRevision + 1, edit, rights);
    for (int index = 0; index < edit.operations().size(); index++) {
      try {
        progress.at(index);
        execute(edit.operations().get(index), progress, sinceBase);
      } catch (Objection objection) {
        return objection.of(index);
      }
    }
    return progress.executed();
  }

  private static Refusal refusalOfShape(Edit edit, long headRevision) {
    if (edit.base() < 0 || edit.base() > headRevision) {
      return new Refusal(
          RefusalReason.OUT_OF_RANGE, "/base", "There is no revision %d.".formatted(edit.base()));
    }
    if (edit.operations().isEmpty()) {
      return new Refusal(
          RefusalReason.MALFORMED_OPERATION, "/operations", "An edit holds an operation.");
    }
    if (edit.operations().size() > MAX_OPERATIONS) {
      return new Refusal(
          RefusalReason.TOO_MANY_OPERATIONS,
          "/operations",
          "An edit holds at most %d operations.".formatted(MAX_OPERATIONS));
    }
    return null;
  }

  private static void execute(
      Operation operation, EditInProgress progress, List<LoggedEdit> sinceBase) {
    if (operation instanceof TextEdit edit) {
      new TextExecution(progress, sinceBase).edit(edit);
    } else if (operation instanceof SetValue set) {
      new SetExecution(progress, sinceBase).set(set);
    } else if (operation instanceof InsertRow insert) {
      new RowExecution(progress).insert(insert);
    } else if (operation instanceof RemoveRow remove) {
      new RowExecution(progress).remove(remove);
    } else {
      new RowExecution(progress).move((MoveRow) operation);
    }
  }
}
