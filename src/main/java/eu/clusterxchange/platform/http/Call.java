package eu.clusterxchange.platform.http;

import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.security.Actor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;

/** One request to an operation of the contract, already checked against it. */
public final class Call {
  static final String ACTOR = "actor";

  private final RoutingContext context;
  private final JsonObject body;

  Call(RoutingContext context, JsonObject body) {
    this.context = context;
    this.body = body;
  }

  /** Who asks. Only operations that the contract leaves open have none. */
  public Actor actor() {
    Actor actor = context.get(ACTOR);
    if (actor == null) {
      throw new Problem(ProblemType.UNAUTHENTICATED, "Please sign in.").exception();
    }
    return actor;
  }

  public Optional<Actor> actorIfAny() {
    return Optional.ofNullable(context.get(ACTOR));
  }

  /** An id in the path; what is no id names nothing. */
  public UUID id(String name) {
    return Ids.parse(context.pathParam(name)).orElseThrow(() -> Problem.notFound().exception());
  }

  public JsonObject body() {
    return body;
  }

  public long number(String query, long otherwise) {
    String text = context.queryParams().get(query);
    return text == null ? otherwise : Long.parseLong(text);
  }

  /** A part of the query; empty when it is not there or says nothing. */
  public Optional<String> text(String query) {
    return Optional.ofNullable(context.queryParams().get(query)).filter(text -> !text.isBlank());
  }

  /** The request itself, for cookies and addresses. */
  public HttpServerRequest request() {
    return context.request();
  }
}
