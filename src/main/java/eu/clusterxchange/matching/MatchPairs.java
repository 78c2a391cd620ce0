package eu.clusterxchange.matching;

import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.profiles.ProfileAccess;
import eu.clusterxchange.profiles.ProfileSummary;
import io.vertx.core.Future;
import java.util.List;

/** Reads the pairs of matches. */
final class MatchPairs {
  private final ProfileAccess profiles;
  private final ExchangeCreation exchanges;

  MatchPairs(ProfileAccess profiles, ExchangeCreation exchanges) {
    this.profiles = profiles;
    this.exchanges = exchanges;
  }

  Future<MatchPair> of(Transaction tx, Match match) {
    return profiles
        .summaries(tx, List.of(match.visitor(), match.host()))
        .compose(
            found -> {
              ProfileSummary visitor = found.get(match.visitor());
              ProfileSummary host = found.get(match.host());
              return exchanges
                  .engaged(tx, visitor, match.mode())
                  .map(
                      engaged ->
                          new MatchPair(visitor, host, PairFacts.of(visitor, host, engaged)));
            });
  }

  /**
   * The pair, held until the transaction ends: nothing else can engage this visitor or take either
   * profile out of the catalogue. Always the visitor first, so that no two wait for each other.
   */
  Future<MatchPair> locked(Transaction tx, Match match) {
    return profiles
        .lock(tx, match.visitor())
        .compose(v -> profiles.lock(tx, match.host()))
        .compose(v -> of(tx, match));
  }
}
