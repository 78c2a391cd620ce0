package eu.clusterxchange.testing;

import eu.clusterxchange.platform.stream.StreamEvent;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers every hint. */
public final class RecordingStreams implements Streams {

  /** People who were told that an object changed. */
  public record Changed(Set<UUID> accounts, String type, UUID object, long version) {}

  /** Events that were published as committed. */
  public record Committed(StreamId stream, List<StreamEvent> events) {}

  public final List<Changed> changed = new CopyOnWriteArrayList<>();
  public final List<Committed> committed = new CopyOnWriteArrayList<>();

  @Override
  public void committed(StreamId stream, List<StreamEvent> events) {
    committed.add(new Committed(stream, events));
  }

  @Override
  public void passing(StreamId stream, JsonObject body) {}

  @Override
  public void changed(Collection<UUID> accounts, String type, UUID object, long version) {
    changed.add(new Changed(Set.copyOf(accounts), type, object, version));
  }

  @Override
  public void accessChanged(UUID account) {}
}
