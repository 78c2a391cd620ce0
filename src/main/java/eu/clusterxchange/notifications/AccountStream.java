package eu.clusterxchange.notifications;

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

/** The stream {@code account.<id>}: everybody hears only their own. */
final class AccountStream implements StreamSource {
  private final NotificationRepository repository;
  private final NotificationJson json;

  AccountStream(NotificationRepository repository, NotificationJson json) {
    this.repository = repository;
    this.json = json;
  }

  @Override
  public StreamId.Kind kind() {
    return StreamId.Kind.account;
  }

  @Override
  public Future<Map<UUID, Head>> heads(Collection<UUID> accounts) {
    return repository
        .heads(accounts)
        .map(
            heads ->
                heads.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> new Head(e.getValue()))));
  }

  @Override
  public Future<List<StreamEvent>> since(UUID account, long seq, int limit) {
    return repository
        .after(account, seq, limit)
        .map(list -> list.stream().map(json::event).toList());
  }

  @Override
  public Future<Boolean> mayListen(Actor actor, UUID account) {
    return Future.succeededFuture(actor.accountId().equals(account));
  }

  @Override
  public Future<Set<Listener>> withdrawn(Collection<Listener> listeners) {
    return Future.succeededFuture(
        listeners.stream()
            .filter(listener -> !listener.account().equals(listener.stream()))
            .collect(Collectors.toSet()));
  }
}
