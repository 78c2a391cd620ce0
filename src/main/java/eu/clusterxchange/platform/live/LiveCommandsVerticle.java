package eu.clusterxchange.platform.live;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.http.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the live commands of one feature on one context, as local consumers: a command is answered
 * by the instance that received it.
 */
public class LiveCommandsVerticle extends VerticleBase {
  private static final Logger LOG = LoggerFactory.getLogger(LiveCommandsVerticle.class);
  private static final int SECONDS = 15;

  private final List<LiveCommand> commands;

  public LiveCommandsVerticle(List<LiveCommand> commands) {
    this.commands = commands;
  }

  @Override
  public Future<?> start() throws Exception {
    commands.forEach(
        command ->
            vertx
                .eventBus()
                .<JsonObject>localConsumer(command.address(), message -> serve(command, message)));
    return super.start();
  }

  private void serve(LiveCommand command, Message<JsonObject> message) {
    within(
            Future.succeededFuture()
                .compose(
                    v -> command.handler().apply(Caller.of(message.headers()), message.body())))
        .onSuccess(reply -> answer(message, reply))
        .onFailure(failure -> refuse(command, message, failure));
  }

  /** A timer of this context: that of a future without one wakes another thread, twice per edit. */
  private <T> Future<T> within(Future<T> work) {
    if (work.isComplete()) {
      return work;
    }
    Promise<T> inTime = Promise.promise();
    long timer =
        vertx.setTimer(
            TimeUnit.SECONDS.toMillis(SECONDS),
            late -> inTime.tryFail(new TimeoutException("no answer in " + SECONDS + " s")));
    work.onComplete(
        done -> {
          vertx.cancelTimer(timer);
          if (done.succeeded()) {
            inTime.tryComplete(done.result());
          } else {
            inTime.tryFail(done.cause());
          }
        });
    return inTime.future();
  }

  private static void answer(Message<JsonObject> message, JsonObject reply) {
    if (message.replyAddress() != null) {
      message.reply(reply == null ? new JsonObject() : reply);
    }
  }

  private static void refuse(LiveCommand command, Message<JsonObject> message, Throwable failure) {
    Problem problem = ProblemException.of(failure);
    if (problem.type() == ProblemType.INTERNAL) {
      LOG.error("{} failed", command.address(), failure);
    }
    if (message.replyAddress() != null) {
      message.fail(problem.type().status(), problem.toJson().encode());
    }
  }
}
