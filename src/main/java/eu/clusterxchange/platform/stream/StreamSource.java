package eu.clusterxchange.platform.stream;

import eu.clusterxchange.platform.security.Actor;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a feature answers about its streams. */
public interface StreamSource {
  /**
   * The position a stream has reached.
   *
   * @param extra members added to the {@code head} event, such as the epoch of a commitment
   */
  record Head(long seq, JsonObject extra) {
    public Head(long seq) {
      this(seq, new JsonObject());
    }
  }

  /** A person who listens to a stream. */
  record Listener(UUID account, UUID stream) {}

  StreamId.Kind kind();

  /** The heads of these streams, in one query; those that do not exist are left out. */
  Future<Map<UUID, Head>> heads(Collection<UUID> streams);

  /** At most {@code limit} events after {@code seq}, in order. */
  Future<List<StreamEvent>> since(UUID stream, long seq, int limit);

  Future<Boolean> mayListen(Actor actor, UUID stream);

  /** Those of the listeners that may no longer listen, in one query. */
  Future<Set<Listener>> withdrawn(Collection<Listener> listeners);
}
