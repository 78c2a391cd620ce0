package eu.clusterxchange.architecture.planted.chat;

import io.vertx.core.Vertx;

/** Planted: the bus outside the live channel. */
final class Shouts {
  void shout(Vertx vertx) {
    vertx.eventBus().publish("all", "hear me");
  }
}
