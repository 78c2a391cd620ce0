package eu.clusterxchange.architecture.planted.chat;

import io.vertx.ext.web.RoutingContext;

/** Planted: a feature that reads requests by itself. */
record SeesContext(RoutingContext context) {}
