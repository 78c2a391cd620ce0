package eu.clusterxchange.notifications;

import eu.clusterxchange.notifications.UnsubscribeTokens.Claim;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Database;
import io.vertx.core.Future;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** How people choose what reaches them, signed in or by the link in a mail. */
final class PreferenceService {
  private final Database database;
  private final PreferenceRepository repository;
  private final UnsubscribeTokens tokens;

  PreferenceService(Database database, PreferenceRepository repository, UnsubscribeTokens tokens) {
    this.database = database;
    this.repository = repository;
    this.tokens = tokens;
  }

  Future<Preferences> of(Actor actor) {
    return change(actor.accountId(), UnaryOperator.identity());
  }

  /** What the change does not name stays. */
  Future<Preferences> change(UUID account, UnaryOperator<Preferences> change) {
    return database.transaction(
        tx ->
            repository
                .of(tx, account)
                .map(found -> found.orElseThrow(() -> Problem.notFound().exception()))
                .compose(
                    before -> {
                      Preferences after = change.apply(before);
                      return after.equals(before)
                          ? Future.succeededFuture(before)
                          : repository.save(tx, account, after).map(after);
                    }));
  }

  /**
   * Ends the mails that the token is about, or all of them. Again has no effect.
   *
   * @return the matters of which no mail comes from now on by this
   */
  Future<Set<Matter>> unsubscribe(String token, boolean all) {
    Optional<Claim> claim = tokens.read(token);
    if (claim.isEmpty()) {
      return Future.failedFuture(
          Problem.field(
                  "/token",
                  "This link is not complete. Please open it from the mail again, or sign in and choose under Notification settings.")
              .exception());
    }
    Set<Matter> matters = all ? EnumSet.allOf(Matter.class) : claim.get().matters();
    return change(claim.get().account(), before -> before.withoutMail(matters)).map(v -> matters);
  }
}
