package eu.clusterxchange.architecture.planted.commitments.editing;

import io.vertx.core.json.JsonObject;

/** Planted: an operation that knows its format. */
record JsonOperation(JsonObject json) {}
