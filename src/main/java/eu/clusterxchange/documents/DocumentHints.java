package eu.clusterxchange.documents;

import eu.clusterxchange.commitments.CommitmentAccess;
import eu.clusterxchange.commitments.FrozenCommitment;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** Tells open pages that a document can be downloaded. */
final class DocumentHints {
  private final CommitmentAccess commitments;
  private final Streams streams;

  DocumentHints(CommitmentAccess commitments, Streams streams) {
    this.commitments = commitments;
    this.streams = streams;
  }

  /** To be run after the commit: the parties by their accounts, whoever watches by the exchange. */
  Future<Runnable> ready(FrozenCommitment frozen, List<UUID> exchanges) {
    return commitments
        .audience(frozen.commitment())
        .map(
            accounts ->
                () -> {
                  streams.changed(accounts, "commitment", frozen.commitment(), frozen.version());
                  exchanges.forEach(exchange -> streams.passing(address(exchange), body(frozen)));
                });
  }

  private static StreamId address(UUID exchange) {
    return new StreamId(StreamId.Kind.exchange, exchange);
  }

  private static JsonObject body(FrozenCommitment frozen) {
    return new JsonObject().put("type", "document").put("version", frozen.version());
  }
}
