package eu.clusterxchange.documents;

import eu.clusterxchange.commitments.CommitmentVersion;
import io.vertx.core.json.JsonObject;

/**
 * A frozen version and its document.
 *
 * @param document null until {@code state} is READY
 */
record DocumentVersion(CommitmentVersion version, DocumentState state, Document document) {

  JsonObject toJson() {
    var json =
        new JsonObject()
            .put("version", version.version())
            .put("frozenAt", version.frozenAt().toString())
            .put("by", version.frozenBy())
            .put("state", state.name())
            .put("superseded", version.superseded() != null);
    if (document != null) {
      json.put("sha256", document.sha256()).put("pages", document.pages());
    }
    if (version.superseded() != null) {
      json.put("reason", version.superseded().reason());
    }
    return json;
  }
}
