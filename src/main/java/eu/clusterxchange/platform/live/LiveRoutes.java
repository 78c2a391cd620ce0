package eu.clusterxchange.platform.live;

import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Authenticator;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Authenticates before the upgrade: no socket exists for somebody unknown (realtime 1). */
final class LiveRoutes {
  private static final String ACTOR = "live.actor";

  private final Authenticator authenticator;

  LiveRoutes(Authenticator authenticator) {
    this.authenticator = authenticator;
  }

  static Actor actor(RoutingContext context) {
    return context.get(ACTOR);
  }

  /** SockJS asks {@code /info} first, with the same query: a ticket must survive that. */
  void authenticate(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.path().endsWith("/info")) {
      context.next();
      return;
    }
    request.pause();
    String ticket = request.getParam("ticket");
    Future<Actor> actor =
        ticket == null ? authenticator.actor(request) : authenticator.byTicket(ticket);
    actor
        .onSuccess(
            known -> {
              context.put(ACTOR, known);
              request.resume();
              context.next();
            })
        .onFailure(
            failure -> {
              request.resume();
              context.fail(ProblemException.of(failure).exception());
            });
  }
}
