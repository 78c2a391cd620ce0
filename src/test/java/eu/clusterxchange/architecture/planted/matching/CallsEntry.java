package eu.clusterxchange.architecture.planted.matching;

import eu.clusterxchange.architecture.planted.profiles.Profiles;

/** Planted: wires another feature itself. */
final class CallsEntry {
  Object wired() {
    return Profiles.create();
  }
}
