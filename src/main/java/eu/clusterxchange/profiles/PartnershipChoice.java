package eu.clusterxchange.profiles;

import eu.clusterxchange.partnerships.PartnershipAccess;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.reference.Reference;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which Partnership looks after a profile, and why. */
final class PartnershipChoice {
  private final PartnershipAccess partnerships;
  private final ProfileRepository profiles;
  private final Reference reference;
  private final Messages messages;

  PartnershipChoice(
      PartnershipAccess partnerships,
      ProfileRepository profiles,
      Reference reference,
      Messages messages) {
    this.partnerships = partnerships;
    this.profiles = profiles;
    this.reference = reference;
    this.messages = messages;
  }

  /**
   * @param reason to be shown to people; null when the holder chose it
   */
  record Chosen(UUID partnership, String reason) {}

  /** The Partnership that this organisation itself is a member of. */
  Future<Optional<UUID>> own(Transaction tx, OrganisationStep organisation) {
    String name = OrganisationKey.bare(organisation.name());
    return partnerships
        .members(tx, organisation.country())
        .map(
            members ->
                members.stream()
                    .filter(member -> OrganisationKey.bare(member.getKey().name()).equals(name))
                    .map(Map.Entry::getValue)
                    .findFirst());
  }

  Future<Boolean> mayBeChosen(Transaction tx, UUID partnership) {
    return partnerships
        .active(tx)
        .map(active -> active.stream().anyMatch(one -> one.id().equals(partnership)));
  }

  /**
   * The own Partnership of a partner organisation; otherwise what the holder chose, or the most
   * suitable. Empty when there is none that takes profiles now.
   */
  Future<Optional<Chosen>> of(Transaction tx, ProfileContent content) {
    return own(tx, content.organisation())
        .compose(
            own -> {
              if (own.isPresent()) {
                var chosen = new Chosen(own.get(), messages.text("profile.assigned.own"));
                return Future.succeededFuture(Optional.of(chosen));
              }
              SubmissionStep step = content.submission();
              return step.automaticAssignment()
                  ? best(tx, content.organisation())
                  : mayBeChosen(tx, step.partnership())
                      .map(
                          may ->
                              may
                                  ? Optional.of(new Chosen(step.partnership(), null))
                                  : Optional.empty());
            });
  }

  private Future<Optional<Chosen>> best(Transaction tx, OrganisationStep organisation) {
    Set<String> sectors =
        reference.partnershipSectors().all().stream()
            .filter(sector -> sector.divisions().contains(organisation.sector()))
            .map(sector -> sector.code())
            .collect(Collectors.toSet());
    return partnerships
        .active(tx)
        .compose(
            active ->
                profiles
                    .lookedAfter(tx)
                    .map(
                        counts ->
                            PartnershipFit.best(active, organisation, sectors, counts)
                                .map(
                                    fit ->
                                        new Chosen(
                                            fit.partnership().id(), reason(fit, organisation)))));
  }

  private String reason(PartnershipFit fit, OrganisationStep organisation) {
    String key =
        fit.sector() && fit.country()
            ? "profile.assigned.both"
            : fit.sector()
                ? "profile.assigned.sector"
                : fit.country() ? "profile.assigned.country" : "profile.assigned.load";
    return messages.text(
        key,
        Map.of(
            "partnership", fit.partnership().acronym(),
            "sector", reference.sectors().name(organisation.sector()),
            "country", reference.countries().name(organisation.country()),
            "points", String.valueOf(Math.round(fit.points()))));
  }
}
