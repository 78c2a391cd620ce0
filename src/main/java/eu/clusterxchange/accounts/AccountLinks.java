package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.security.OpaqueTokens;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** One-time links in mails: whoever follows one reads the mail of that address. */
final class AccountLinks {
  private final AccountLinkRepository links;
  private final OpaqueTokens tokens;
  private final Messages messages;
  private final InstantSource clock;

  AccountLinks(
      AccountLinkRepository links, OpaqueTokens tokens, Messages messages, InstantSource clock) {
    this.links = links;
    this.tokens = tokens;
    this.messages = messages;
    this.clock = clock;
  }

  /** A token for a new link; earlier ones of the same purpose no longer work. */
  Future<String> make(Transaction tx, UUID account, LinkPurpose purpose) {
    String token = tokens.next();
    Instant expiresAt = clock.instant().plus(purpose.lifetime());
    return links.replace(tx, account, purpose, OpaqueTokens.hash(token), expiresAt).map(token);
  }

  /** Whose link this is, without using it up; fails as {@link #use} does. */
  Future<UUID> look(Transaction tx, String token, LinkPurpose purpose) {
    return links
        .forUpdate(tx, OpaqueTokens.hash(token), purpose)
        .compose(
            found -> {
              Optional<String> objection = objection(found);
              return objection.isPresent()
                  ? refused(objection.get(), purpose)
                  : Future.succeededFuture(found.orElseThrow().account());
            });
  }

  /**
   * Uses the link up; whose it was. Fails with {@link ProblemType#REFUSED} and what to do instead
   * when it was used, replaced or is too old.
   */
  Future<UUID> use(Transaction tx, String token, LinkPurpose purpose) {
    return look(tx, token, purpose)
        .compose(
            account ->
                links.use(tx, OpaqueTokens.hash(token), clock.instant()).map(used -> account));
  }

  private Optional<String> objection(Optional<AccountLinkRepository.Link> found) {
    if (found.isEmpty()) {
      return Optional.of("unknown");
    }
    if (found.get().used()) {
      return Optional.of("used");
    }
    return found.get().expiresAt().isAfter(clock.instant())
        ? Optional.empty()
        : Optional.of("expired");
  }

  private <T> Future<T> refused(String objection, LinkPurpose purpose) {
    return Future.failedFuture(
        new Problem(
                ProblemType.REFUSED,
                messages.text("account.link." + purpose.name() + "." + objection))
            .exception());
  }
}
