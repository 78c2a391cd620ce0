package eu.clusterxchange.profiles;

import eu.clusterxchange.partnerships.PartnershipSummary;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.reference.Countries;
import eu.clusterxchange.reference.Sectors;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table profile. */
final class ProfileRepository {
  private static final String SUMMARIES =
      """
      select p.*, s.acronym as p_acronym, s.name as p_name, s.generation as p_generation
      from profile p left join partnership s on s.id = p.partnership_id where p.id = any($1)
      """;

  private final Database database;
  private final Countries countries;
  private final Sectors sectors;

  ProfileRepository(Database database, Countries countries, Sectors sectors) {
    this.database = database;
    this.countries = countries;
    this.sectors = sectors;
  }

  /** A profile as its own feature sees it. */
  record Stored(UUID id, UUID holder, NewProfile content, ProfileStatus status, long version) {}

  Future<Void> insert(Transaction tx, UUID id, UUID holder, NewProfile profile, Instant at) {
    return tx.query(
            """
            insert into profile (id, side, account_id, organisation_name, organisation_key, organisation_type, country, city,
              sector, cluster, website, description, representative_name, representative_function, partnership_id, status,
              created_at, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'DRAFT', $16, $16)
            """,
            id,
            profile.side().name(),
            holder,
            profile.organisation(),
            OrganisationKey.of(profile.country(), profile.organisation()),
            profile.type().name(),
            profile.country(),
            profile.city(),
            profile.sector(),
            profile.cluster(),
            profile.website(),
            profile.description(),
            profile.representative(),
            profile.function(),
            profile.partnership(),
            at.atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  Future<Optional<Stored>> find(Transaction tx, UUID id) {
    return tx.first(ProfileRepository::stored, "select * from profile where id = $1", id);
  }

  /** 0 when the profile is no longer as it was read. */
  Future<Integer> move(Transaction tx, Stored read, ProfileStatus to, Instant at) {
    return tx.write(
        """
        update profile set status = $4, version = version + 1, changed_at = $5,
          published_at = case when $4 = 'PUBLISHED' then $5 else published_at end
        where id = $1 and status = $2 and version = $3
        """,
        read.id(),
        read.status().name(),
        read.version(),
        to.name(),
        at.atOffset(ZoneOffset.UTC));
  }

  Future<Boolean> isStaff(Transaction tx, UUID account, UUID partnership) {
    return tx.query(
            "select 1 from partnership_staff where account_id = $1 and partnership_id = $2",
            account,
            partnership)
        .map(rows -> rows.size() > 0);
  }

  Future<Void> lock(Transaction tx, UUID id) {
    return tx.query("select 1 from profile where id = $1 for no key update", id).mapEmpty();
  }

  Future<Map<UUID, ProfileSummary>> summaries(Collection<UUID> ids) {
    return database
        .list(this::summary, SUMMARIES, (Object) ids.toArray(UUID[]::new))
        .map(ProfileRepository::byId);
  }

  Future<Map<UUID, ProfileSummary>> summaries(Transaction tx, Collection<UUID> ids) {
    return tx.list(this::summary, SUMMARIES, (Object) ids.toArray(UUID[]::new))
        .map(ProfileRepository::byId);
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
        countries.name(row.getString("country")),
        row.getString("city"),
        sectors.name(row.getString("sector")),
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

  private static Stored stored(Row row) {
    return new Stored(
        row.getUUID("id"),
        row.getUUID("account_id"),
        new NewProfile(
            Side.valueOf(row.getString("side")),
            row.getString("organisation_name"),
            OrganisationType.valueOf(row.getString("organisation_type")),
            row.getString("country"),
            row.getString("city"),
            row.getString("sector"),
            row.getString("cluster"),
            row.getString("website"),
            row.getString("description"),
            row.getString("representative_name"),
            row.getString("representative_function"),
            row.getUUID("partnership_id")),
        ProfileStatus.valueOf(row.getString("status")),
        row.getLong("version"));
  }
}
