package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.security.AccessTokens;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.OpaqueTokens;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens, renews and ends sessions. */
final class SessionService {
  /** A second tab, or a client whose answer was lost, may bring a replaced token this late. */
  static final Duration GRACE = Duration.ofSeconds(30);

  static final Duration TICKET_LIFETIME = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(SessionService.class);

  /** An open session with its tokens, as told to its owner and to nobody else. */
  record Opened(Actor actor, String accessToken, String refreshToken, Duration refreshLifetime) {}

  /** What became of a refresh token. */
  private sealed interface Exchange {
    record Renewed(Opened opened) implements Exchange {}

    record Stolen(Actor from) implements Exchange {}

    record Unknown() implements Exchange {}
  }

  private final Database database;
  private final SessionRepository sessions;
  private final AccessTokens accessTokens;
  private final OpaqueTokens opaqueTokens;
  private final Ids ids;
  private final InstantSource clock;
  private final Streams streams;

  SessionService(
      Database database,
      SessionRepository sessions,
      AccessTokens accessTokens,
      OpaqueTokens opaqueTokens,
      Ids ids,
      InstantSource clock,
      Streams streams) {
    this.database = database;
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.opaqueTokens = opaqueTokens;
    this.ids = ids;
    this.clock = clock;
    this.streams = streams;
  }

  /** A new session for somebody who has proved to be this account. */
  Future<Opened> open(Transaction tx, AccountSummary account, String userAgent) {
    Instant now = clock.instant();
    var actor = new Actor(account.id(), ids.next(), account.name(), account.role());
    return sessions
        .insert(tx, actor, now, userAgent)
        .compose(made -> issue(tx, actor, now, now.plus(SessionRepository.LONGEST)));
  }

  /** Ends the session that a browser had before; returns whose it was. */
  Future<Optional<UUID>> displace(Transaction tx, Optional<String> refreshToken) {
    return refreshToken.isEmpty()
        ? Future.succeededFuture(Optional.empty())
        : sessions.endByRefresh(tx, OpaqueTokens.hash(refreshToken.get()), clock.instant());
  }

  /** Exchanges a refresh token for new tokens. */
  Future<Opened> refresh(String token) {
    Buffer hash = OpaqueTokens.hash(token);
    Instant now = clock.instant();
    return database
        .transaction(
            tx ->
                sessions
                    .refreshForUpdate(tx, hash, now)
                    .compose(
                        found ->
                            found.isEmpty()
                                ? Future.succeededFuture(new Exchange.Unknown())
                                : exchange(tx, hash, found.get(), now)))
        .compose(
            outcome -> {
              if (outcome instanceof Exchange.Renewed renewed) {
                return Future.succeededFuture(renewed.opened());
              }
              if (outcome instanceof Exchange.Stolen stolen) {
                LOG.warn(
                    "session {} ended: a refresh token that had been replaced came back",
                    stolen.from().sessionId());
                streams.accessChanged(stolen.from().accountId());
              }
              return Future.failedFuture(
                  new Problem(ProblemType.UNAUTHENTICATED, "Please sign in again.").exception());
            });
  }

  private Future<Exchange> exchange(
      Transaction tx, Buffer hash, SessionRepository.Refresh found, Instant now) {
    UUID session = found.actor().sessionId();
    if (found.replacedAt() != null && found.replacedAt().plus(GRACE).isBefore(now)) {
      return sessions.end(tx, session, now).map(ended -> new Exchange.Stolen(found.actor()));
    }
    return sessions
        .replaced(tx, hash, now)
        .compose(replaced -> sessions.used(tx, session, now))
        .compose(used -> issue(tx, found.actor(), now, found.expiresAt()))
        .map(Exchange.Renewed::new);
  }

  private Future<Opened> issue(Transaction tx, Actor actor, Instant now, Instant expiresAt) {
    String refreshToken = opaqueTokens.next();
    Duration left = Duration.between(now, expiresAt);
    Duration lifetime = left.compareTo(SessionRepository.IDLE) < 0 ? left : SessionRepository.IDLE;
    return sessions
        .addRefresh(tx, OpaqueTokens.hash(refreshToken), actor.sessionId())
        .map(added -> new Opened(actor, accessTokens.issue(actor), refreshToken, lifetime));
  }

  Future<Void> signOut(Actor actor) {
    return database
        .transaction(tx -> sessions.end(tx, actor.sessionId(), clock.instant()))
        .onSuccess(ended -> streams.accessChanged(actor.accountId()));
  }

  Future<Void> signOutEverywhere(Actor actor) {
    return database
        .transaction(tx -> sessions.endAll(tx, actor.accountId(), clock.instant()))
        .onSuccess(ended -> streams.accessChanged(actor.accountId()));
  }

  /** A ticket that opens the live channel once, within {@link #TICKET_LIFETIME}. */
  Future<String> liveTicket(Actor actor) {
    String ticket = opaqueTokens.next();
    return sessions
        .addTicket(OpaqueTokens.hash(ticket), actor.sessionId(), clock.instant(), TICKET_LIFETIME)
        .map(added -> ticket);
  }
}
