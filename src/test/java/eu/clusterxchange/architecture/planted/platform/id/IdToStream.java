package eu.clusterxchange.architecture.planted.platform.id;

import eu.clusterxchange.architecture.planted.platform.stream.StreamToId;

/** Half of a cycle within the platform. */
public interface IdToStream {
  StreamToId stream();
}
