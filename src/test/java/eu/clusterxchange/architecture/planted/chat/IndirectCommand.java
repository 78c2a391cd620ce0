package eu.clusterxchange.architecture.planted.chat;

import io.vertx.core.json.JsonObject;

/** Planted: pure to look at, JSON one step away. */
record IndirectCommand(Wrapped body) {
  /** The one step. */
  record Wrapped(JsonObject json) {}
}
