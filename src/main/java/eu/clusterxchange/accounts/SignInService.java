package eu.clusterxchange.accounts;

import eu.clusterxchange.accounts.AccountRepository.Claims;
import eu.clusterxchange.accounts.AccountRepository.Credential;
import eu.clusterxchange.accounts.SessionService.Opened;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a login and a password into a session. */
final class SignInService {
  private static final Logger LOG = LoggerFactory.getLogger(SignInService.class);

  /**
   * Somebody who wants to sign in.
   *
   * @param login a login or an e-mail address
   * @param refreshToken of the session the same browser had before; it ends
   */
  record Attempt(
      String login,
      String password,
      String address,
      String userAgent,
      Optional<String> refreshToken) {
    /** Never the password. */
    @Override
    public String toString() {
      return "Attempt[" + address + "]";
    }
  }

  /**
   * @param displaced whose session of the same browser ended by this
   */
  private record Signed(Opened opened, Optional<UUID> displaced) {}

  private final Database database;
  private final AccountRepository accounts;
  private final SessionService sessions;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final Streams streams;
  private final boolean demo;

  SignInService(
      Database database,
      AccountRepository accounts,
      SessionService sessions,
      Passwords passwords,
      SignInThrottle throttle,
      Streams streams,
      boolean demo) {
    this.database = database;
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.throttle = throttle;
    this.streams = streams;
    this.demo = demo;
  }

  /** Says the same, after the same work, whether the login is unknown or the password wrong. */
  Future<Opened> signIn(Attempt attempt) {
    LoginKey login = LoginKey.of(attempt.login());
    return throttle
        .admitAddress(attempt.address())
        .compose(admitted -> accounts.claims(login))
        .compose(claims -> check(attempt, login, claims));
  }

  private Future<Opened> check(Attempt attempt, LoginKey login, Claims claims) {
    Optional<Credential> settled =
        claims.settled().filter(credential -> demo || !credential.demo());
    Buffer key =
        SignInThrottle.key(settled.map(c -> c.account().id().toString()).orElse(login.text()));
    return throttle
        .admitAccount(key)
        .compose(admitted -> proved(attempt, settled))
        .compose(
            found ->
                found.isEmpty() && claims.unconfirmed().isPresent()
                    ? proved(attempt, claims.unconfirmed())
                    : Future.succeededFuture(found))
        .compose(
            found -> found.isPresent() ? open(attempt, found.get(), key) : wrong(attempt, key));
  }

  /** As much work with nobody as with somebody. */
  private Future<Optional<Credential>> proved(Attempt attempt, Optional<Credential> credential) {
    return passwords
        .matches(attempt.password(), credential.map(Credential::passwordHash))
        .map(right -> right ? credential : Optional.empty());
  }

  private Future<Opened> wrong(Attempt attempt, Buffer key) {
    LOG.info("sign-in refused: wrong login or password, from {}", attempt.address());
    return throttle
        .failed(key)
        .compose(
            counted ->
                refused(
                    ProblemType.UNAUTHENTICATED,
                    "The user name or the password is not right. Please try again."));
  }

  private Future<Opened> open(Attempt attempt, Credential credential, Buffer key) {
    return switch (credential.status()) {
      case SUSPENDED ->
          refused(
              ProblemType.FORBIDDEN,
              "This account is closed. The Support Office can tell you why.");
      case UNCONFIRMED ->
          refused(
              ProblemType.UNCONFIRMED,
              "Please confirm your e-mail address first: follow the link in the mail we sent you.");
      case ACTIVE ->
          database
              .transaction(
                  tx ->
                      throttle
                          .passed(tx, key)
                          .compose(passed -> sessions.displace(tx, attempt.refreshToken()))
                          .compose(
                              displaced ->
                                  sessions
                                      .open(tx, credential.account(), attempt.userAgent())
                                      .map(opened -> new Signed(opened, displaced))))
              .map(
                  signed -> {
                    throttle.acquit(attempt.address());
                    signed.displaced().ifPresent(streams::accessChanged);
                    return signed.opened();
                  });
    };
  }

  private static <T> Future<T> refused(ProblemType type, String detail) {
    return Future.failedFuture(new Problem(type, detail).exception());
  }
}
