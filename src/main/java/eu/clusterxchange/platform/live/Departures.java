package eu.clusterxchange.platform.live;

import eu.clusterxchange.platform.stream.StreamId;

/** Wants to know that somebody no longer listens; called on any context. */
public interface Departures {
  /** The connection stays, but does not follow this stream any more. */
  void left(StreamId stream, String connection);

  /** The connection is closed. */
  void closed(String connection);
}
