package eu.clusterxchange.exchanges;

import eu.clusterxchange.partnerships.PartnershipAccess;
import eu.clusterxchange.partnerships.PartnershipSummary;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.profiles.ProfileAccess;
import eu.clusterxchange.profiles.ProfileSummary;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the profiles of exchanges, each in the care of the Partnership the exchange names. */
final class ExchangeCards {
  private final ProfileAccess profiles;
  private final PartnershipAccess partnerships;

  ExchangeCards(ProfileAccess profiles, PartnershipAccess partnerships) {
    this.profiles = profiles;
    this.partnerships = partnerships;
  }

  /** What was read, by exchange. */
  record Cards(Map<UUID, ProfileSummary> profiles, Map<UUID, PartnershipSummary> partnerships) {
    ProfileSummary host(Exchange exchange) {
      return profiles.get(exchange.host()).inCareOf(partnerships.get(exchange.hostPartnership()));
    }

    ProfileSummary visitor(Exchange exchange) {
      return profiles
          .get(exchange.visitor())
          .inCareOf(partnerships.get(exchange.visitorPartnership()));
    }
  }

  Future<Cards> of(Collection<Exchange> exchanges) {
    Set<UUID> profileIds = profileIds(exchanges);
    Set<UUID> partnershipIds = partnershipIds(exchanges);
    return profiles
        .summaries(profileIds)
        .compose(p -> partnerships.summaries(partnershipIds).map(s -> new Cards(p, s)));
  }

  Future<Cards> of(Transaction tx, Collection<Exchange> exchanges) {
    Set<UUID> profileIds = profileIds(exchanges);
    Set<UUID> partnershipIds = partnershipIds(exchanges);
    return profiles
        .summaries(tx, profileIds)
        .compose(p -> partnerships.summaries(tx, partnershipIds).map(s -> new Cards(p, s)));
  }

  private static Set<UUID> profileIds(Collection<Exchange> exchanges) {
    return exchanges.stream()
        .flatMap(e -> Stream.of(e.host(), e.visitor()))
        .collect(Collectors.toSet());
  }

  private static Set<UUID> partnershipIds(Collection<Exchange> exchanges) {
    return exchanges.stream()
        .flatMap(e -> Stream.of(e.hostPartnership(), e.visitorPartnership()))
        .collect(Collectors.toSet());
  }
}
