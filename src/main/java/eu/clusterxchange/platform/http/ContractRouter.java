package eu.clusterxchange.platform.http;

import eu.clusterxchange.platform.http.Problem.FieldError;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Authenticator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.json.schema.JsonSchema;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Routes exactly the operations of {@code openapi.yaml}: it authenticates, checks body and query
 * against the contract, calls the handler, and writes the answer. It refuses to be built while an
 * operation has no handler, or a handler no operation.
 */
public final class ContractRouter implements Routes.Operations {
  private static final long BODY_LIMIT = 64 * 1024;
  private static final int SECONDS = 20;

  private final OpenAPIContract contract;
  private final Authenticator authenticator;
  private final Map<String, Function<Call, Future<Reply>>> handlers = new HashMap<>();

  public ContractRouter(
      OpenAPIContract contract, Authenticator authenticator, List<Routes> routes) {
    this.contract = contract;
    this.authenticator = authenticator;
    routes.forEach(r -> r.mount(this));
  }

  @Override
  public Routes.Operations on(String operationId, Function<Call, Future<Reply>> handler) {
    if (handlers.put(operationId, handler) != null) {
      throw new IllegalStateException("two handlers for " + operationId);
    }
    return this;
  }

  /** The routes below {@code /api}. */
  public Router router(Vertx vertx) {
    Set<String> left = new TreeSet<>(handlers.keySet());
    Router router = Router.router(vertx);
    for (Operation operation : contract.operations()) {
      if (!left.remove(operation.getOperationId())) {
        throw new IllegalStateException("no handler for operation " + operation.getOperationId());
      }
      mount(router, operation, handlers.get(operation.getOperationId()));
    }
    if (!left.isEmpty()) {
      throw new IllegalStateException("handlers without an operation in the contract: " + left);
    }
    return router;
  }

  private void mount(Router router, Operation operation, Function<Call, Future<Reply>> handler) {
    boolean open =
        operation.getSecurityRequirements() == null
            ? false
            : operation.getSecurityRequirements().isEmpty();
    var route =
        router.route(
            HttpMethod.valueOf(operation.getHttpMethod().name()), path(operation.getOpenAPIPath()));
    route.putMetadata("operation", operation.getOperationId());
    if (operation.getRequestBody() != null) {
      route.handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT));
    }
    route.handler(context -> serve(context, operation, open, handler));
  }

  private static String path(String template) {
    return template.replaceAll("\\{([^}]+)}", ":$1");
  }

  private void serve(
      RoutingContext context,
      Operation operation,
      boolean open,
      Function<Call, Future<Reply>> handler) {
    Future<Actor> actor = open ? Future.succeededFuture() : authenticator.actor(context.request());
    actor
        .compose(
            known -> {
              context.put(Call.ACTOR, known);
              checkQuery(context, operation);
              return handler.apply(new Call(context, body(context, operation)));
            })
        .timeout(SECONDS, TimeUnit.SECONDS)
        .onSuccess(reply -> write(context, reply))
        .onFailure(context::fail);
  }

  private void checkQuery(RoutingContext context, Operation operation) {
    for (Parameter parameter : operation.getParameters()) {
      String value =
          parameter.getIn() == io.vertx.openapi.contract.Location.QUERY
              ? context.queryParams().get(parameter.getName())
              : null;
      if (value != null
          && "integer".equals(parameter.getSchema().get("type"))
          && !value.matches("\\d{1,15}")) {
        throw new Problem(
                ProblemType.MALFORMED,
                "'" + parameter.getName() + "' in the address must be a whole number.")
            .exception();
      }
    }
  }

  private JsonObject body(RoutingContext context, Operation operation) {
    if (operation.getRequestBody() == null) {
      return new JsonObject();
    }
    var media = operation.getRequestBody().getContent().get("application/json");
    String type = context.request().getHeader("Content-Type");
    if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json")) {
      throw new Problem(
              ProblemType.UNSUPPORTED_TYPE, "Send JSON, with Content-Type: application/json.")
          .exception();
    }
    return check(parse(context.body().buffer()), media.getSchema());
  }

  private static JsonObject parse(Buffer buffer) {
    try {
      return buffer == null ? new JsonObject() : new JsonObject(buffer);
    } catch (DecodeException | ClassCastException e) {
      throw new Problem(ProblemType.MALFORMED, "The body is not a JSON object.").exception();
    }
  }

  private JsonObject check(JsonObject body, JsonSchema schema) {
    var outcome = contract.getSchemaRepository().validator(schema).validate(body);
    if (Boolean.TRUE.equals(outcome.getValid())) {
      return body;
    }
    List<FieldError> errors = SchemaFaults.of(outcome);
    throw new Problem(
            ProblemType.INVALID,
            errors.isEmpty() ? "The body does not have the agreed form." : errors.get(0).detail(),
            errors)
        .exception();
  }

  private static void write(RoutingContext context, Reply reply) {
    var response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (reply.file() != null) {
      reply.file().answer(context);
      return;
    }
    reply.cookies().forEach(response::addCookie);
    response.setStatusCode(reply.status()).putHeader("Cache-Control", "no-store");
    reply.headers().forEach(response::putHeader);
    if (reply.body() == null) {
      response.end();
    } else {
      response.putHeader("Content-Type", "application/json").end(reply.body().toBuffer());
    }
  }
}
