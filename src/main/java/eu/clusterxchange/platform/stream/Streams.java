package eu.clusterxchange.platform.stream;

import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Tells all instances what happened, after the commit. Everything here is a hint: losing it delays
 * a screen by one reconcile period and loses nothing that is stored.
 */
public interface Streams {
  /** These events are committed. */
  void committed(StreamId stream, List<StreamEvent> events);

  /** Something that is not stored: typing, presence, a read mark, a change of status. */
  void passing(StreamId stream, JsonObject body);

  /**
   * Pages of these people that show the object should read it again (realtime 1, {@code
   * account.<id>}).
   */
  void changed(Collection<UUID> accounts, String objectType, UUID objectId, long version);

  /** Sessions of the account ended or its access changed: look now, not at the next check. */
  void accessChanged(UUID account);
}
