package eu.clusterxchange.exchanges;

import eu.clusterxchange.commitments.CommitmentVersion;
import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.profiles.ProfileSummary;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An exchange as one person sees it.
 *
 * @param status of the group while it is being built, then its own
 * @param relation of that person
 * @param group empty for a single exchange
 * @param frozen the last version of the commitment, superseded or not; empty when there is none
 * @param offers what that person may do, and what a rule stands against
 */
public record ExchangeSummary(
    UUID id,
    String reference,
    String status,
    UUID commitmentId,
    Mode mode,
    UUID matchId,
    MatchRelation relation,
    ProfileSummary host,
    ProfileSummary visitor,
    Optional<Group> group,
    Optional<CommitmentVersion> frozen,
    List<Offer> offers,
    long version) {

  /** The group it is bound in. */
  public record Group(UUID id, String name, List<Member> members) {}

  /** One of the exchanges of a group. */
  public record Member(UUID exchangeId, String reference, ProfileSummary visitor) {}

  /**
   * An action.
   *
   * @param refusal empty when it may be done
   */
  public record Offer(String action, Optional<Refusal> refusal) {}
}
