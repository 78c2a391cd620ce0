package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.security.OpaqueTokens;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * The one-time link by which the first Support Office account is made. Whoever can read the log of
 * the first start may have it.
 */
public final class SetupLink {
  static final Duration LIFETIME = Duration.ofHours(24);

  private final Database database;
  private final SetupLinkRepository links;
  private final AccountCommands commands;
  private final OpaqueTokens tokens;
  private final InstantSource clock;
  private final boolean demo;

  SetupLink(
      Database database,
      SetupLinkRepository links,
      AccountCommands commands,
      OpaqueTokens tokens,
      InstantSource clock,
      boolean demo) {
    this.database = database;
    this.links = links;
    this.commands = commands;
    this.tokens = tokens;
    this.clock = clock;
    this.demo = demo;
  }

  /**
   * A new token for {@code /setup}, good for 24 hours, at each start until one was used; empty when
   * there is a Support Office account already, and in demo mode.
   */
  public Future<Optional<String>> ensure() {
    if (demo) {
      return Future.succeededFuture(Optional.empty());
    }
    String token = tokens.next();
    Instant now = clock.instant();
    return database.transaction(
        tx ->
            links
                .lock(tx)
                .compose(locked -> links.isSetUp(tx))
                .compose(
                    done ->
                        done
                            ? Future.succeededFuture(Optional.empty())
                            : links
                                .insert(tx, OpaqueTokens.hash(token), now, now.plus(LIFETIME))
                                .map(Optional.of(token))));
  }

  /** Makes the first Support Office account. The link is used up only when that succeeds. */
  Future<UUID> setUp(String token, String login, String email, String name, String password) {
    var account =
        new NewAccount(login, email, name, Role.SUPPORT_OFFICE, AccountStatus.ACTIVE, password);
    Buffer hash = OpaqueTokens.hash(token);
    // Looked at before the costly hashing, and again, under the lock, when it counts.
    return links
        .isUsable(hash, clock.instant())
        .compose(usable -> usable ? commands.hash(account) : Future.failedFuture(worn()))
        .compose(
            passwordHash ->
                database.transaction(
                    tx ->
                        use(tx, hash).compose(used -> commands.insert(tx, account, passwordHash))));
  }

  private Future<Void> use(Transaction tx, Buffer hash) {
    return links
        .lock(tx)
        .compose(locked -> links.isSetUp(tx))
        .compose(
            done -> done ? Future.succeededFuture(false) : links.use(tx, hash, clock.instant()))
        .compose(used -> used ? Future.succeededFuture() : Future.failedFuture(worn()));
  }

  private static RuntimeException worn() {
    return new Problem(
            ProblemType.FORBIDDEN,
            "This link was used already, is too old or incomplete. The log of the latest start shows the one that works.")
        .exception();
  }
}
