package eu.clusterxchange.commitments.editing;

import java.util.List;
import java.util.Objects;

/** Sets a value at the head; what another set meanwhile loses and is named. */
final class SetExecution {

  private final EditInProgress progress;
  private final List<LoggedEdit> sinceBase;

  SetExecution(EditInProgress progress, List<LoggedEdit> sinceBase) {
    this.progress = progress;
    this.sinceBase = sinceBase;
  }

  void set(SetValue operation) {
    var path = operation.field();
    var field = progress.field(path);
    if (field == null) {
      throw new Objection(RefusalReason.UNKNOWN_FIELD, "There is no field “%s”.".formatted(path));
    }
    if (field.kind() instanceof FieldKind.Text || field.kind() instanceof FieldKind.Table) {
      throw new Objection(
          RefusalReason.WRONG_TYPE, "“%s” is not set as a whole.".formatted(field.label()));
    }
    progress.requireRight(field, path);
    var value = operation.value();
    if (value != null) {
      progress.leafRule().check(field, value);
    }
    var owner = progress.ownerOf(path, value == null ? null : value.asText());
    if (owner.isPresent() && !Objects.equals(owner.get().value(field.path()), value)) {
      nameWhatLoses(path);
      progress.advance(operation);
    }
  }

  /** Only the value that stood last loses now; those before it have lost already. */
  private void nameWhatLoses(FieldPath path) {
    for (int i = sinceBase.size() - 1; i >= 0; i--) {
      var since = sinceBase.get(i);
      for (int j = since.operations().size() - 1; j >= 0; j--) {
        if (since.operations().get(j) instanceof SetValue theirs && theirs.field().equals(path)) {
          if (!since.author().equals(progress.edit().author())) {
            progress.override(path, since.author(), theirs.value());
          }
          return;
        }
      }
    }
  }
}
