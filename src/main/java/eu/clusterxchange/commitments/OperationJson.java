package eu.clusterxchange.commitments;

import static eu.clusterxchange.commitments.editing.RefusalReason.MALFORMED_OPERATION;
import static eu.clusterxchange.commitments.editing.RefusalReason.TOO_MANY_OPERATIONS;
import static eu.clusterxchange.commitments.editing.RefusalReason.UNKNOWN_FIELD;
import static eu.clusterxchange.commitments.editing.RefusalReason.WRONG_TYPE;

import eu.clusterxchange.commitments.editing.EditRefused;
import eu.clusterxchange.commitments.editing.Execution;
import eu.clusterxchange.commitments.editing.FieldPath;
import eu.clusterxchange.commitments.editing.InsertRow;
import eu.clusterxchange.commitments.editing.MoveRow;
import eu.clusterxchange.commitments.editing.Operation;
import eu.clusterxchange.commitments.editing.Refusal;
import eu.clusterxchange.commitments.editing.RefusalReason;
import eu.clusterxchange.commitments.editing.RemoveRow;
import eu.clusterxchange.commitments.editing.RowId;
import eu.clusterxchange.commitments.editing.SetValue;
import eu.clusterxchange.commitments.editing.TextEdit;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Operations on the wire and in the log. What they mean on a form is not asked here. */
public final class OperationJson {

  private OperationJson() {}

  public static JsonArray encode(List<Operation> operations) {
    var array = new JsonArray();
    operations.forEach(operation -> array.add(encode(operation)));
    return array;
  }

  /**
   * @throws EditRefused when one of them is not an operation; the pointer says which
   */
  public static List<Operation> decode(JsonArray array) {
    if (array.size() > Execution.MAX_OPERATIONS) {
      throw new EditRefused(
          new Refusal(
              TOO_MANY_OPERATIONS,
              "/operations",
              "An edit holds at most %d operations.".formatted(Execution.MAX_OPERATIONS)));
    }
    var operations = new ArrayList<Operation>(array.size());
    for (int index = 0; index < array.size(); index++) {
      if (!(array.getValue(index) instanceof JsonObject json)) {
        throw refused(MALFORMED_OPERATION, index, "An operation is an object.");
      }
      operations.add(decode(json, index));
    }
    return operations;
  }

  private static JsonObject encode(Operation operation) {
    var path = operation.field().toString();
    if (operation instanceof TextEdit edit) {
      return new JsonObject().put("field", path).put("text", TextOperationJson.encode(edit.text()));
    }
    if (operation instanceof SetValue set) {
      return new JsonObject().put("field", path).put("set", LeafJson.encode(set.value()));
    }
    var json = new JsonObject().put("rows", path);
    if (operation instanceof InsertRow insert) {
      return json.put("insert", insert.row().id())
          .put("after", insert.after())
          .put("value", NewRowJson.encode(insert.row()));
    }
    if (operation instanceof RemoveRow remove) {
      return json.put("remove", remove.rowId());
    }
    var move = (MoveRow) operation;
    return json.put("move", move.rowId()).put("after", move.after());
  }

  private static Operation decode(JsonObject json, int index) {
    try {
      if (has(json, "field", "text")) {
        return text(json, index);
      }
      if (has(json, "field", "set")) {
        return set(json, index);
      }
      if (has(json, "rows", "insert", "after", "value")) {
        var row = NewRowJson.decode(id(json, "insert"), json.getValue("value"));
        return new InsertRow(path(json, "rows", index), row, after(json));
      }
      if (has(json, "rows", "remove")) {
        return new RemoveRow(path(json, "rows", index), id(json, "remove"));
      }
      if (has(json, "rows", "move", "after")) {
        return new MoveRow(path(json, "rows", index), id(json, "move"), after(json));
      }
      throw new IllegalArgumentException("There is no operation with these members.");
    } catch (IllegalArgumentException malformed) {
      throw refused(MALFORMED_OPERATION, index, malformed.getMessage());
    }
  }

  private static Operation text(JsonObject json, int index) {
    var field = path(json, "field", index);
    if (!(json.getValue("text") instanceof JsonArray parts)) {
      throw new IllegalArgumentException("A text operation is an array.");
    }
    var operation = TextOperationJson.decode(parts);
    if (operation.isIdentity()) {
      throw new IllegalArgumentException("The text operation changes nothing.");
    }
    return new TextEdit(field, operation);
  }

  private static Operation set(JsonObject json, int index) {
    var field = path(json, "field", index);
    var value = json.getValue("set");
    if (value == null) {
      return new SetValue(field, null);
    }
    return LeafJson.decode(value)
        .map(leaf -> new SetValue(field, leaf))
        .orElseThrow(
            () -> refused(WRONG_TYPE, index, "A value is a text, a number, true or false."));
  }

  private static boolean has(JsonObject json, String... members) {
    return json.fieldNames().equals(Set.of(members));
  }

  private static FieldPath path(JsonObject json, String member, int index) {
    if (!(json.getValue(member) instanceof String text)) {
      throw new IllegalArgumentException("“%s” is a path.".formatted(member));
    }
    return FieldPath.parse(text)
        .orElseThrow(() -> refused(UNKNOWN_FIELD, index, "“%s” is no path.".formatted(member)));
  }

  private static String after(JsonObject json) {
    return json.getValue("after") == null ? null : id(json, "after");
  }

  private static String id(JsonObject json, String member) {
    if (json.getValue(member) instanceof String id && RowId.isCanonical(id)) {
      return id;
    }
    throw new IllegalArgumentException("“%s” is a UUID in lower case.".formatted(member));
  }

  private static EditRefused refused(RefusalReason reason, int index, String detail) {
    return new EditRefused(Refusal.ofOperation(reason, index, detail));
  }
}
