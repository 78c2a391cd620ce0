package eu.clusterxchange.commitments.editing;

import java.util.List;

/** Brings a text operation from its base to the head. */
final class TextExecution {

  private final EditInProgress progress;
  private final List<LoggedEdit> sinceBase;

  TextExecution(EditInProgress progress, List<LoggedEdit> sinceBase) {
    this.progress = progress;
    this.sinceBase = sinceBase;
  }

  void edit(TextEdit operation) {
    var path = operation.field();
    var field = progress.field(path);
    if (field == null || !(field.kind() instanceof FieldKind.Text kind)) {
      throw new Objection(RefusalReason.UNKNOWN_FIELD, "There is no text “%s”.".formatted(path));
    }
    progress.requireRight(field, path);
    if (!progress.firstOn(path)) {
      throw new Objection(
          RefusalReason.DUPLICATE_TEXT_OPERATION,
          "An edit changes the text “%s” once.".formatted(field.label()));
    }
    progress
        .ownerOf(path, operation.text().insertedText())
        .ifPresent(owner -> edit(operation, field, kind, owner.text(field.path())));
  }

  private void edit(TextEdit operation, Field field, FieldKind.Text kind, String text) {
    var transformed = atHead(operation, text.length());
    if (transformed.isIdentity()) {
      return;
    }
    if (transformed.splitsPairOf(text)) {
      throw new Objection(
          RefusalReason.MALFORMED_OPERATION, "The operation cuts a character in two.");
    }
    if (transformed.delta() > 0) {
      LeafRule.checkLength(field, kind, text.length() + transformed.delta());
    }
    progress.advance(new TextEdit(operation.field(), transformed));
  }

  private TextOperation atHead(TextEdit operation, int lengthAtHead) {
    var author = progress.edit().author();
    int lengthAtBase = lengthAtHead;
    var transformed = operation.text();
    for (var since : sinceBase) {
      for (var other : since.operations()) {
        if (other instanceof TextEdit theirs && theirs.field().equals(operation.field())) {
          lengthAtBase -= theirs.text().delta();
          // Of one account the earlier revision stands left, and this edit is the latest.
          boolean first = author.compareTo(since.author()) < 0;
          transformed = transformed.transform(theirs.text(), first);
        } else if (other instanceof InsertRow insert) {
          requireKnownAtBase(operation.field(), insert);
        }
      }
    }
    if (operation.text().consumed() > lengthAtBase) {
      throw new Objection(
          RefusalReason.OUT_OF_RANGE,
          "The text had %d characters at revision %d."
              .formatted(lengthAtBase, progress.edit().base()));
    }
    return transformed;
  }

  /** Nobody can have counted positions in a row that came later. */
  private static void requireKnownAtBase(FieldPath path, InsertRow insert) {
    for (int level = 0; level < path.depth(); level++) {
      if (insert.brings(path.rowId(level))) {
        throw EditInProgress.unknownRow(path.rowId(level));
      }
    }
  }
}
