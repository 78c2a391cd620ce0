package eu.clusterxchange.platform.http;

import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a failed request becomes an answer: {@code application/problem+json} (RFC
 * 9457).
 */
public final class ProblemHandler implements Handler<RoutingContext> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  /** Takes every failure of the router, those of no route included. */
  public static void install(Router router) {
    var handler = new ProblemHandler();
    router.route().failureHandler(handler);
    for (int status : new int[] {400, 404, 405, 413, 415, 500}) {
      router.errorHandler(status, handler);
    }
  }

  @Override
  public void handle(RoutingContext context) {
    Problem problem = problem(context);
    if (problem.type() == ProblemType.INTERNAL && context.failure() != null) {
      LOG.error(
          "{} {} failed", context.request().method(), context.request().path(), context.failure());
    }
    var response = context.response();
    if (response.ended() || response.closed() || response.headWritten()) {
      return;
    }
    JsonObject json = problem.toJson();
    response
        .setStatusCode(problem.type().status())
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Cache-Control", "no-store");
    long seconds = retryAfterSeconds(problem.type(), context.failure());
    if (seconds > 0) {
      response.putHeader("Retry-After", String.valueOf(seconds));
    }
    response.end(json.toBuffer());
  }

  /** What the problem states; where it states nothing, a while for what passes by itself. */
  private static long retryAfterSeconds(ProblemType type, Throwable failure) {
    long stated = failure instanceof ProblemException known ? known.retryAfterSeconds() : 0;
    boolean passes = type == ProblemType.TOO_MANY || type == ProblemType.UNAVAILABLE;
    return stated == 0 && passes ? 5 : stated;
  }

  private static Problem problem(RoutingContext context) {
    Throwable failure = context.failure();
    int status =
        failure instanceof HttpException http ? http.getStatusCode() : context.statusCode();
    if (failure != null && !(failure instanceof HttpException)) {
      return ProblemException.of(failure);
    }
    return switch (status) {
      case 400 -> new Problem(ProblemType.MALFORMED, "The request cannot be read.");
      case 401 -> new Problem(ProblemType.UNAUTHENTICATED, "Please sign in.");
      case 403 -> new Problem(ProblemType.FORBIDDEN, "You may not do this.");
      case 404 -> Problem.notFound();
      case 405 ->
          new Problem(ProblemType.METHOD_NOT_ALLOWED, "This address does not offer that method.");
      case 413 -> new Problem(ProblemType.TOO_LARGE, "The request is larger than 64 KiB.");
      case 415 ->
          new Problem(
              ProblemType.UNSUPPORTED_TYPE, "Send JSON, with Content-Type: application/json.");
      default -> ProblemException.of(failure);
    };
  }
}
