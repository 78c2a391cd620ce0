package eu.clusterxchange.architecture.planted.chat;

import io.vertx.core.json.JsonObject;

/** Planted: a decision that reads JSON. */
record JsonPolicy(JsonObject json) {}
