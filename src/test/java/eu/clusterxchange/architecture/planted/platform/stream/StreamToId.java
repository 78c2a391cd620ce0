package eu.clusterxchange.architecture.planted.platform.stream;

import eu.clusterxchange.architecture.planted.platform.id.IdToStream;

/** Planted: the other half. */
public interface StreamToId {
  IdToStream id();
}
