package eu.clusterxchange.commitments.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An edit while its operations are executed one after the other. The content advances by the
 * executed operations, never by those received, so that replaying the log gives the head by
 * construction.
 */
final class EditInProgress {

  private final Form form;
  private final Edit edit;
  private final EditorRights rights;
  private final Removal signature;
  private final Set<FieldPath> texts = new HashSet<>();
  private final List<Operation> operations = new ArrayList<>();
  private final List<Superseded> superseded = new ArrayList<>();
  private final List<Overridden> overrides = new ArrayList<>();
  private Content content;
  private int index;

  EditInProgress(Form form, Content head, long revision, Edit edit, EditorRights rights) {
    this.form = form;
    this.content = head;
    this.edit = edit;
    this.rights = rights;
    this.signature = new Removal(edit.author(), revision);
  }

  void at(int operation) {
    index = operation;
  }

  Edit edit() {
    return edit;
  }

  Content content() {
    return content;
  }

  /** The field the operation names, or null. */
  Field field(FieldPath path) {
    return form.find(path);
  }

  LeafRule leafRule() {
    return new LeafRule(rights.parties());
  }

  void requireRight(Field field, FieldPath path) {
    if (field.readOnly() || !rights.mayEdit(path)) {
      throw new Objection(
          RefusalReason.NOT_YOUR_FIELD, "You may not change “%s”.".formatted(field.label()));
    }
  }

  /** Whether this is the edit's first operation on that text. */
  boolean firstOn(FieldPath text) {
    return texts.add(text);
  }

  /**
   * The cells the field is in; empty when a row on the way was removed, and then the author gets
   * back what they wrote.
   *
   * @param written null or "" when there is nothing to give back
   */
  Optional<Cells> ownerOf(FieldPath path, String written) {
    var location = content.locate(path);
    if (location instanceof Location.Removed gone) {
      supersede(gone.removal(), written);
      return Optional.empty();
    }
    if (location instanceof Location.Unknown unknown) {
      throw unknownRow(unknown.rowId());
    }
    return Optional.of(((Location.Live) location).owner());
  }

  void supersede(Removal removal, String written) {
    var text = written == null || written.isEmpty() ? null : written;
    superseded.add(new Superseded(index, removal.by(), text));
  }

  /** Once per field, whatever the edit sets it to afterwards. */
  void override(FieldPath field, String by, Leaf value) {
    if (overrides.stream().noneMatch(known -> known.field().equals(field))) {
      overrides.add(new Overridden(index, field, by, value));
    }
  }

  void advance(Operation executed) {
    content = content.apply(executed, signature);
    operations.add(executed);
  }

  Executed executed() {
    return new Executed(
        content,
        new LoggedEdit(
            signature.revision(),
            edit.base(),
            edit.author(),
            edit.editId(),
            operations,
            superseded,
            overrides));
  }

  static Objection unknownRow(String rowId) {
    return new Objection(
        RefusalReason.UNKNOWN_ROW, "There is no row %s at this place.".formatted(rowId));
  }
}
