package eu.clusterxchange.notifications;

import eu.clusterxchange.accounts.AccountAccess;
import eu.clusterxchange.exchanges.ExchangeAccess;
import eu.clusterxchange.matching.MatchAccess;
import eu.clusterxchange.platform.outbox.Announcement;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.profiles.ProfileAccess;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who has to do with what happened. */
final class Concerned {
  private final AccountAccess accounts;
  private final ProfileAccess profiles;
  private final MatchAccess matches;
  private final ExchangeAccess exchanges;

  Concerned(
      AccountAccess accounts,
      ProfileAccess profiles,
      MatchAccess matches,
      ExchangeAccess exchanges) {
    this.accounts = accounts;
    this.profiles = profiles;
    this.matches = matches;
    this.exchanges = exchanges;
  }

  /** Everybody with the closest way they stand to it, whether they are told of it or not. */
  Future<Map<UUID, Standing>> of(Transaction tx, Announcement announcement) {
    return participants(tx, announcement)
        .compose(
            concerned ->
                withRole(tx, concerned, announcement, Role.SUPPORT_OFFICE, Standing.SUPPORT_OFFICE))
        .compose(concerned -> withRole(tx, concerned, announcement, Role.EC, Standing.EC));
  }

  private Future<Map<UUID, Standing>> participants(Transaction tx, Announcement announcement) {
    var standings = new HashMap<UUID, Standing>();
    return switch (announcement.objectType()) {
      case "profile" ->
          profiles
              .participants(tx, announcement.object())
              .map(
                  all -> {
                    all.forEach(one -> put(standings, one.account(), one.relation()));
                    return standings;
                  });
      case "match", "conversation" ->
          matches
              .participants(tx, announcement.object())
              .map(
                  all -> {
                    all.forEach(one -> put(standings, one.account(), one.relation()));
                    return standings;
                  });
      case "exchange" ->
          exchanges
              .participants(tx, announcement.object())
              .map(
                  all -> {
                    all.forEach(one -> put(standings, one.account(), one.relation()));
                    return standings;
                  });
      default ->
          Future.failedFuture(
              new IllegalArgumentException("nobody is known for " + announcement.objectType()));
    };
  }

  private static void put(Map<UUID, Standing> standings, UUID account, Enum<?> relation) {
    Standing.of(relation.name()).ifPresent(standing -> standings.put(account, standing));
  }

  /** Those who see everything are asked for only where a row names them. */
  private Future<Map<UUID, Standing>> withRole(
      Transaction tx,
      Map<UUID, Standing> concerned,
      Announcement announcement,
      Role role,
      Standing standing) {
    boolean named =
        NotificationRule.TABLE.stream()
            .anyMatch(
                rule ->
                    rule.event().equals(announcement.event())
                        && rule.audience().contains(standing));
    return named
        ? accounts
            .withRole(tx, role)
            .map(
                found -> {
                  found.forEach(account -> concerned.putIfAbsent(account.id(), standing));
                  return concerned;
                })
        : Future.succeededFuture(concerned);
  }
}
