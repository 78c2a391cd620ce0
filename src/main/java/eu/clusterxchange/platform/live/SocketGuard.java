package eu.clusterxchange.platform.live;

import eu.clusterxchange.platform.security.Authenticator;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.StreamSource;
import eu.clusterxchange.platform.stream.StreamSource.Listener;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the open sockets of this instance and ends those whose session is over or whose access was
 * withdrawn: at once when told, and in any case at the next check, since a hint may be lost.
 * Callable from any context.
 */
final class SocketGuard {
  private static final Logger LOG = LoggerFactory.getLogger(SocketGuard.class);

  private final Authenticator authenticator;
  private final Map<StreamId.Kind, StreamSource> sources;
  private final Map<String, LiveSocket> sockets = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> perAccount = new ConcurrentHashMap<>();

  SocketGuard(Authenticator authenticator, List<StreamSource> sources) {
    this.authenticator = authenticator;
    this.sources =
        sources.stream().collect(Collectors.toMap(StreamSource::kind, Function.identity()));
  }

  /** Counts the socket in; false when this person holds too many already. */
  boolean add(LiveSocket socket, int limit) {
    if (perAccount.merge(socket.actor().accountId(), 1, Integer::sum) > limit) {
      release(socket);
      return false;
    }
    sockets.put(socket.id(), socket);
    return true;
  }

  void remove(LiveSocket socket) {
    if (sockets.remove(socket.id()) != null) {
      release(socket);
    }
  }

  private void release(LiveSocket socket) {
    perAccount.computeIfPresent(
        socket.actor().accountId(), (account, count) -> count == 1 ? null : count - 1);
  }

  /** This instance is about to stop: everybody is sent to resume elsewhere. */
  void sendAway() {
    sockets.values().forEach(socket -> socket.close(CloseCode.RESTARTING));
  }

  /** How many sockets are open here. */
  int size() {
    return sockets.size();
  }

  /**
   * Checks all sockets: those gone silent, then one query for the sessions and one for each kind of
   * stream.
   */
  void check() {
    sockets.values().stream()
        .filter(LiveSocket::isSilent)
        .forEach(socket -> socket.close(CloseCode.SILENT));
    check(sockets.values());
  }

  /** Checks the sockets of one account now. */
  void look(UUID account) {
    check(
        sockets.values().stream()
            .filter(socket -> socket.actor().accountId().equals(account))
            .toList());
  }

  private void check(Collection<LiveSocket> checked) {
    if (checked.isEmpty()) {
      return;
    }
    endSessions(checked);
    endListening(checked);
  }

  private void endSessions(Collection<LiveSocket> checked) {
    Set<UUID> sessions =
        checked.stream().map(socket -> socket.actor().sessionId()).collect(Collectors.toSet());
    authenticator
        .ended(sessions)
        .onSuccess(
            ended ->
                checked.stream()
                    .filter(socket -> ended.contains(socket.actor().sessionId()))
                    .forEach(socket -> socket.close(CloseCode.SESSION_ENDED)))
        .onFailure(failure -> LOG.warn("Sessions cannot be checked: {}", failure.getMessage()));
  }

  private void endListening(Collection<LiveSocket> checked) {
    Map<StreamId.Kind, List<Listener>> byKind = new HashMap<>();
    checked.forEach(
        socket ->
            socket
                .listening()
                .forEach(
                    stream ->
                        byKind
                            .computeIfAbsent(stream.kind(), k -> new ArrayList<>())
                            .add(new Listener(socket.actor().accountId(), stream.id()))));
    byKind.forEach(
        (kind, listeners) ->
            sources
                .get(kind)
                .withdrawn(listeners)
                .onSuccess(
                    withdrawn ->
                        withdrawn.forEach(
                            listener ->
                                end(
                                    checked,
                                    new StreamId(kind, listener.stream()),
                                    listener.account())))
                .onFailure(
                    failure ->
                        LOG.warn(
                            "Access to {} streams cannot be checked: {}",
                            kind,
                            failure.getMessage())));
  }

  private static void end(Collection<LiveSocket> checked, StreamId stream, UUID account) {
    checked.stream()
        .filter(
            socket ->
                socket.actor().accountId().equals(account) && socket.listening().contains(stream))
        .forEach(socket -> socket.close(CloseCode.ACCESS_WITHDRAWN, stream.address()));
  }
}
