package eu.clusterxchange.platform.stream;

import io.vertx.core.json.JsonObject;

/** A stored event as clients get it. {@code seq} is 1, 2, 3 … without gaps in its stream. */
public record StreamEvent(long seq, JsonObject body) {}
