package eu.clusterxchange.notifications.push;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** Hands messages to push services (RFC 8030). */
public final class PushSender {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int CONNECT_MILLIS = 5_000;
  private static final int SECONDS = 10;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final Vertx vertx;
  private final HttpClient client;
  private final MessageEncryption encryption;
  private final VapidProof proof;

  /**
   * @param contact whom a push service can write to
   * @param clock that of tokens
   */
  public PushSender(
      Vertx vertx, VapidKeys keys, String contact, SecureRandom random, InstantSource clock) {
    this.vertx = vertx;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(SECONDS)
                .setMaxHeaderSize(8_192),
            new PoolOptions().setHttp1MaxSize(2));
    this.encryption = new MessageEncryption(random);
    this.proof = new VapidProof(keys, contact, clock);
  }

  private record Sealed(Buffer body, String authorization) {}

  /**
   * Fails when the service cannot be reached within {@value #SECONDS} seconds or does not take the
   * message; it may be sent again then.
   */
  public Future<PushAnswer> send(PushDevice device, PushMessage message) {
    return vertx
        .executeBlocking(
            () ->
                new Sealed(
                    encryption.encrypt(device, message.body().getBytes()),
                    proof.authorization(device.endpoint())))
        .compose(made -> post(device, message, made))
        .timeout(SECONDS, TimeUnit.SECONDS);
  }

  private Future<PushAnswer> post(PushDevice device, PushMessage message, Sealed made) {
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(device.endpoint().toString())
            .setFollowRedirects(false)
            .putHeader("Authorization", made.authorization())
            .putHeader("Content-Encoding", "aes128gcm")
            .putHeader("Content-Type", "application/octet-stream")
            .putHeader("TTL", String.valueOf(KEPT.toSeconds()))
            .putHeader("Topic", message.topic())
            .putHeader("Urgency", "normal");
    return client
        .request(options)
        .compose(
            request -> request.send(made.body()).compose(response -> answer(device, response)));
  }

  /** Only the status counts; what else the service says, however much, is not read. */
  private static Future<PushAnswer> answer(PushDevice device, HttpClientResponse response) {
    response.exceptionHandler(reset -> {}).request().reset();
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return Future.succeededFuture(PushAnswer.TAKEN);
    }
    return status == NOT_FOUND || status == GONE
        ? Future.succeededFuture(PushAnswer.GONE)
        : Future.failedFuture(
            new IllegalStateException(
                "the push service " + device.endpoint().getHost() + " answered " + status));
  }
}
