package eu.clusterxchange.platform.live;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * Who sent a live command. It travels in headers that the bridge sets after throwing away the
 * client's own.
 *
 * @param connection the socket; two tabs of one person differ in it
 */
public record Caller(Actor actor, String connection) {

  JsonObject toHeaders() {
    return new JsonObject()
        .put("account", actor.accountId().toString())
        .put("session", actor.sessionId().toString())
        .put("name", actor.name())
        .put("role", actor.role().name())
        .put("connection", connection);
  }

  static Caller of(MultiMap headers) {
    return new Caller(
        new Actor(
            UUID.fromString(headers.get("account")),
            UUID.fromString(headers.get("session")),
            headers.get("name"),
            Role.valueOf(headers.get("role"))),
        headers.get("connection"));
  }
}
