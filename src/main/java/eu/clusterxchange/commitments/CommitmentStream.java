package eu.clusterxchange.commitments;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.stream.StreamEvent;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.StreamSource;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The live stream of a commitment: its edit log. The head also says the epoch, so that nobody goes
 * on writing in an old one.
 */
final class CommitmentStream implements StreamSource {
  private final CommitmentRepository repository;
  private final CommitmentAccess access;

  CommitmentStream(CommitmentRepository repository, CommitmentAccess access) {
    this.repository = repository;
    this.access = access;
  }

  @Override
  public StreamId.Kind kind() {
    return StreamId.Kind.commitment;
  }

  @Override
  public Future<Map<UUID, Head>> heads(Collection<UUID> streams) {
    return repository
        .positions(streams)
        .map(
            positions ->
                positions.stream()
                    .collect(
                        Collectors.toMap(
                            CommitmentRepository.Position::id,
                            p ->
                                new Head(p.revision(), new JsonObject().put("epoch", p.epoch())))));
  }

  @Override
  public Future<List<StreamEvent>> since(UUID stream, long seq, int limit) {
    return repository
        .edits(stream, seq, limit)
        .map(edits -> edits.stream().map(Logged::toStream).toList());
  }

  @Override
  public Future<Boolean> mayListen(Actor actor, UUID stream) {
    return access.reader(actor, stream).map(Optional::isPresent);
  }

  @Override
  public Future<Set<Listener>> withdrawn(Collection<Listener> listeners) {
    return access.withdrawn(listeners);
  }
}
