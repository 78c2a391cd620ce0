package eu.clusterxchange.documents.paper;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that stands in the document of one frozen version.
 *
 * @param form the form file, as {@code GET /api/commitments/schema} answers it
 * @param content what the parties wrote, each field of the form by its path
 * @param contentHash SHA-256 of the content, 64 hexadecimal digits in lower case
 */
public record CommitmentPaper(
    JsonObject form,
    JsonObject content,
    Parties parties,
    int version,
    String contentHash,
    Instant frozenAt) {

  /** The sections of the form in their order. */
  List<JsonObject> sections() {
    return objects(form, "sections");
  }

  /** Whom an answer can name, by id: as they were called when this was frozen. */
  Map<String, String> names() {
    var names = new HashMap<>(parties.names());
    objects(content, "parties").forEach(p -> names.put(p.getString("id"), p.getString("name")));
    return names;
  }

  /** The objects of a list; none when there is no such list. */
  static List<JsonObject> objects(JsonObject owner, String name) {
    JsonArray list = owner.getJsonArray(name);
    return list == null ? List.of() : list.stream().map(JsonObject.class::cast).toList();
  }
}
