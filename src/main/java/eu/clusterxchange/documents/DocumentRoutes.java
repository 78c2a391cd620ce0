package eu.clusterxchange.documents;

import eu.clusterxchange.commitments.FrozenCommitment;
import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HexFormat;

/** Frozen versions and their documents over HTTP. */
final class DocumentRoutes implements Routes {
  private final DocumentService service;

  DocumentRoutes(DocumentService service) {
    this.service = service;
  }

  @Override
  public void mount(Operations operations) {
    operations
        .on("listCommitmentVersions", this::versions)
        .on("getFrozenCommitment", this::frozen)
        .on("getCommitmentDocument", this::document);
  }

  /** Newest first. */
  private Future<Reply> versions(Call call) {
    return service
        .versions(call.actor(), call.id("id"))
        .map(
            versions -> {
              var list = new JsonArray();
              versions.forEach(version -> list.add(0, version.toJson()));
              return Reply.ok(new JsonObject().put("versions", list));
            });
  }

  private Future<Reply> frozen(Call call) {
    return service
        .frozen(call.actor(), call.id("id"), version(call))
        .map(frozen -> Reply.ok(json(frozen)));
  }

  private Future<Reply> document(Call call) {
    return service.document(call.actor(), call.id("id"), version(call)).map(Reply::file);
  }

  private static int version(Call call) {
    return (int) Math.min(call.number("version", 0), Integer.MAX_VALUE);
  }

  private static JsonObject json(FrozenCommitment frozen) {
    return new JsonObject()
        .put("version", frozen.version())
        .put("frozenAt", frozen.frozenAt().toString())
        .put("contentHash", HexFormat.of().formatHex(frozen.contentHash()))
        .put("superseded", frozen.superseded())
        .put("content", frozen.content());
  }
}
