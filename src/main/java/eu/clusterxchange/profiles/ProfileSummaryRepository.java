package eu.clusterxchange.profiles;

import eu.clusterxchange.partnerships.PartnershipSummary;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.reference.Reference;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table profile, as later features read it. */
final class ProfileSummaryRepository {
  private static final String SUMMARIES =
      """
      select p.*, s.acronym as p_acronym, s.name as p_name, s.generation as p_generation
      from profile p left join partnership s on s.id = p.partnership_id where p.id = any($1)
      """;

  private final Database database;
  private final Reference reference;

  ProfileSummaryRepository(Database database, Reference reference) {
    this.database = database;
    this.reference = reference;
  }

  Future<Map<UUID, ProfileSummary>> summaries(Collection<UUID> ids) {
    return database
        .list(this::summary, SUMMARIES, (Object) ids.toArray(UUID[]::new))
        .map(ProfileSummaryRepository::byId);
  }

  Future<Map<UUID, ProfileSummary>> summaries(Transaction tx, Collection<UUID> ids) {
    return tx.list(this::summary, SUMMARIES, (Object) ids.toArray(UUID[]::new))
        .map(ProfileSummaryRepository::byId);
  }

  Future<Void> lock(Transaction tx, UUID id) {
    return tx.query("select 1 from profile where id = $1 for no key update", id).mapEmpty();
  }

  /** The holder first; somebody who is both is told once. */
  Future<List<ProfileParticipant>> participants(Transaction tx, UUID id) {
    return tx.list(
        row ->
            new ProfileParticipant(
                row.getUUID("account_id"), ProfileRelation.valueOf(row.getString("relation"))),
        """
        select account_id, 'HOLDER' as relation from profile where id = $1
        union all
        select s.account_id, 'PARTNERSHIP' from profile p join partnership_staff s on s.partnership_id = p.partnership_id
        where p.id = $1 and s.account_id <> p.account_id
        """,
        id);
  }

  private static Map<UUID, ProfileSummary> byId(List<ProfileSummary> summaries) {
    return summaries.stream().collect(Collectors.toMap(ProfileSummary::id, Function.identity()));
  }

  private ProfileSummary summary(Row row) {
    UUID partnership = row.getUUID("partnership_id");
    return new ProfileSummary(
        row.getUUID("id"),
        Side.valueOf(row.getString("side")),
        row.getUUID("account_id"),
        ProfileStatus.valueOf(row.getString("status")),
        row.getString("organisation_name"),
        row.getString("organisation_key"),
        OrganisationType.valueOf(row.getString("organisation_type")),
        row.getString("country"),
        reference.countries().name(row.getString("country")),
        row.getString("city"),
        reference.sectors().name(row.getString("sector")),
        row.getString("cluster"),
        row.getString("representative_name"),
        partnership == null
            ? null
            : new PartnershipSummary(
                partnership,
                row.getString("p_acronym"),
                row.getString("p_name"),
                row.getShort("p_generation")));
  }
}
