package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What later features ask about profiles. */
public final class ProfileAccess {
  private final ProfileSummaryRepository summaries;
  private final ProfileRepository profiles;

  ProfileAccess(ProfileSummaryRepository summaries, ProfileRepository profiles) {
    this.summaries = summaries;
    this.profiles = profiles;
  }

  /** In one query; profiles that do not exist are left out. */
  public Future<Map<UUID, ProfileSummary>> summaries(Collection<UUID> ids) {
    return summaries.summaries(ids);
  }

  public Future<Map<UUID, ProfileSummary>> summaries(Transaction tx, Collection<UUID> ids) {
    return summaries.summaries(tx, ids);
  }

  /**
   * Holds the profile until the transaction ends, so that whatever counts on what it is engaged in
   * happens one after the other.
   */
  public Future<Void> lock(Transaction tx, UUID profile) {
    return summaries.lock(tx, profile);
  }

  /** Its holder and the staff of its Partnership; the Support Office is not told of each. */
  public Future<List<ProfileParticipant>> participants(Transaction tx, UUID profile) {
    return summaries.participants(tx, profile);
  }

  /** How the actor stands to the profile, the closest relation first; empty for strangers. */
  public Future<List<ProfileRelation>> relations(Transaction tx, Actor actor, UUID profile) {
    return profiles
        .seen(tx, actor, profile)
        .map(found -> found.map(SeenProfile::relations).orElse(List.of()));
  }

  /**
   * What everybody may read of it who may see it: the {@code Profile} of the contract without what
   * is personal. Empty when the actor may not see it.
   */
  public Future<Optional<JsonObject>> publicProfile(Transaction tx, Actor actor, UUID profile) {
    return profiles
        .seen(tx, actor, profile)
        .map(found -> found.map(seen -> PublicProfile.of(seen.profile())));
  }

  /** What the profile says; empty when there is none. For the rules of later features. */
  public Future<Map<UUID, ProfileContent>> contents(Transaction tx, Collection<UUID> ids) {
    return profiles.contents(tx, ids);
  }
}
