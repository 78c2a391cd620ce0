package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.LoggedEdit;
import eu.clusterxchange.platform.stream.StreamEvent;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * An entry of the edit log with what is told of it.
 *
 * @param authorName as it was then
 * @param bodyHash of the request that became this entry
 */
record Logged(LoggedEdit edit, String authorName, String bodyHash, Instant at) {

  long revision() {
    return edit.revision();
  }

  EditRequest.Key key() {
    return new EditRequest.Key(edit.author(), edit.editId());
  }

  /** The event of realtime 3; also the entry in a page of {@code commitment.since}. */
  JsonObject toJson() {
    var json =
        new JsonObject()
            .put("type", "edit")
            .put("seq", edit.revision())
            .put("revision", edit.revision())
            .put("base", edit.base())
            .put("author", new JsonObject().put("accountId", edit.author()).put("name", authorName))
            .put("editId", edit.editId())
            .put("operations", OperationJson.encode(edit.operations()))
            .put("at", at.toString());
    if (!edit.overrides().isEmpty()) {
      json.put("overrides", EditJson.overrides(edit.overrides()));
    }
    return json;
  }

  StreamEvent toStream() {
    return new StreamEvent(edit.revision(), toJson());
  }

  JsonObject reply() {
    return new JsonObject()
        .put("revision", edit.revision())
        .put("superseded", EditJson.superseded(edit.superseded()));
  }
}
