package eu.clusterxchange.chat;

import eu.clusterxchange.matching.MatchAccess;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.stream.StreamEvent;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.StreamSource;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The live stream of a match: its conversation. */
final class ChatStream implements StreamSource {
  private final ChatRepository repository;
  private final MatchAccess matches;

  ChatStream(ChatRepository repository, MatchAccess matches) {
    this.repository = repository;
    this.matches = matches;
  }

  @Override
  public StreamId.Kind kind() {
    return StreamId.Kind.match;
  }

  @Override
  public Future<Map<UUID, Head>> heads(Collection<UUID> streams) {
    return repository
        .heads(streams)
        .map(
            heads ->
                heads.entrySet().stream()
                    .collect(
                        Collectors.toMap(Map.Entry::getKey, entry -> new Head(entry.getValue()))));
  }

  @Override
  public Future<List<StreamEvent>> since(UUID stream, long seq, int limit) {
    return repository
        .after(stream, seq, limit)
        .map(events -> events.stream().map(ConversationJson::streamed).toList());
  }

  @Override
  public Future<Boolean> mayListen(Actor actor, UUID stream) {
    return matches.relation(actor, stream).map(relation -> relation.isPresent());
  }

  @Override
  public Future<Set<Listener>> withdrawn(Collection<Listener> listeners) {
    return matches.withdrawn(listeners);
  }
}
