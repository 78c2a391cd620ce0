package eu.clusterxchange.profiles;

import eu.clusterxchange.partnerships.PartnershipSummary;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The table profile, for its own feature. */
final class ProfileRepository {
  private static final String SEEN =
      """
      select p.*, to_jsonb(p) as fields, s.acronym, s.name as partnership_name, s.generation, t.id as living_twin,
        p.account_id = $1 as holds,
        exists (select 1 from partnership_staff f where f.account_id = $1 and f.partnership_id = p.partnership_id) as cares,
        exists (select 1 from profile o where o.account_id = $1 and o.status = 'PUBLISHED' and o.side <> p.side) as opposite
      from profile p left join partnership s on s.id = p.partnership_id
        left join profile t on t.id = p.twin_id and t.status not in ('DELETED', 'INACCESSIBLE')
      where p.status <> 'DELETED' and\
      """;

  /** What the holder writes; the rest of the row follows from it or from what is done with it. */
  private static final String WRITTEN =
      """
      organisation_name, organisation_type, country, registration_number, address, city, website, size_class, founded_year,
      people_count, sector, ecosystems, cluster, description, title, first_name, last_name, representative_function, phone,
      residence_country, nationality, stay_183_days, residence_permit, business_intention, languages, motivation, objectives,
      outcomes, facilities, capacity, offers, needs, modes, exchange_types, wanted_sectors, wanted_organisation_types,
      preferred_countries, available_from, available_to, planned_days, accepts_groups, partnership_id, automatic_assignment
      """;

  /** Inserts the draft with all that its content says. */
  Future<Void> insert(Transaction tx, Profile profile, Instant at) {
    return tx.query(
            """
            insert into profile (id, side, account_id, twin_id, organisation_key, is_partner, status, created_at, changed_at, %1$s)
            select $1, $2, $3, $4, $5, $6, $7, $8, $8, %1$s from jsonb_populate_record(null::profile, $9)
            """
                .formatted(WRITTEN),
            profile.id(),
            profile.side().name(),
            profile.holder(),
            profile.twin(),
            OrganisationKey.of(profile.content().organisation()),
            profile.isPartner(),
            profile.status().name(),
            utc(at),
            ProfileColumns.of(profile.content()))
        .mapEmpty();
  }

  Future<Void> setTwin(Transaction tx, UUID profile, UUID twin) {
    return tx.query("update profile set twin_id = $2 where id = $1", profile, twin).mapEmpty();
  }

  /** Holds the profile until the transaction ends. */
  Future<Void> lock(Transaction tx, UUID id) {
    return tx.query("select 1 from profile where id = $1 for no key update", id).mapEmpty();
  }

  /** Writes what the profile says now; the caller holds its lock. */
  Future<Void> write(
      Transaction tx, UUID id, ProfileContent content, boolean isPartner, Instant at) {
    return tx.query(
            """
            update profile set (%1$s) = (select %1$s from jsonb_populate_record(null::profile, $2)),
              organisation_key = $3, representative_name = $4, is_partner = $5,
              consent_at = case when $6 then coalesce(consent_at, $8) end,
              declaration_at = case when $7 then coalesce(declaration_at, $8) end,
              version = version + 1, changed_at = $8
            where id = $1
            """
                .formatted(WRITTEN),
            id,
            ProfileColumns.of(content),
            OrganisationKey.of(content.organisation()),
            content.representative().fullName(),
            isPartner,
            content.submission().consent(),
            content.submission().declaration(),
            utc(at))
        .mapEmpty();
  }

  /** The Partnership that looks after it from now on, and why this one. */
  Future<Void> assign(Transaction tx, UUID id, UUID partnership, String reason) {
    return tx.query(
            "update profile set partnership_id = $2, assignment_reason = $3 where id = $1",
            id,
            partnership,
            reason)
        .mapEmpty();
  }

  /**
   * Takes the profile to another state; the caller holds its lock.
   *
   * @param reason why it goes back to draft; null otherwise
   */
  Future<Void> move(Transaction tx, UUID id, ProfileStatus to, String reason, Instant at) {
    return tx.query(
            """
            update profile set status = $2, version = version + 1, changed_at = $4, return_reason = $3,
              submitted_at = case when $2 = 'REVIEW' then $4 else submitted_at end,
              published_at = case when $2 = 'PUBLISHED' then $4 else published_at end
            where id = $1
            """,
            id,
            to.name(),
            reason,
            utc(at))
        .mapEmpty();
  }

  /** A deleted profile stays as what others had a match with; what only it needed is forgotten. */
  Future<Void> forget(Transaction tx, UUID id) {
    return tx.query(
            """
            update profile set registration_number = null, address = null, title = null, phone = null, residence_country = null,
              nationality = null, stay_183_days = null, residence_permit = null, business_intention = null, languages = '{}',
              motivation = null, objectives = null, outcomes = null, return_reason = null
            where id = $1
            """,
            id)
        .mapEmpty();
  }

  /** The profile as the actor stands to it; empty when the actor may not know of it. */
  Future<Optional<SeenProfile>> seen(Transaction tx, Actor actor, UUID id) {
    return tx.list(row -> seen(actor, row), SEEN + " p.id = $2", actor.accountId(), id)
        .map(found -> found.stream().flatMap(Optional::stream).findFirst());
  }

  /** The profiles of the actor, the oldest first. */
  Future<List<SeenProfile>> held(Transaction tx, Actor actor) {
    return all(tx, actor, SEEN + " p.account_id = $1 order by p.created_at, p.id");
  }

  /** What waits to be looked at by the actor, the longest waiting first. */
  Future<List<SeenProfile>> submitted(Transaction tx, Actor actor) {
    return all(
        tx,
        actor,
        SEEN
            + """
             p.status = 'REVIEW' and ($2 or p.partnership_id = (select partnership_id from partnership_staff where account_id = $1))
            order by p.submitted_at, p.id
            """,
        actor.is(Role.SUPPORT_OFFICE));
  }

  /** How many profiles each Partnership has in review and in the catalogue. */
  Future<Map<UUID, Long>> lookedAfter(Transaction tx) {
    return tx.list(
            row -> Map.entry(row.getUUID("partnership_id"), row.getLong("profiles")),
            """
            select partnership_id, count(*) as profiles from profile where status in ('REVIEW', 'PUBLISHED')
            group by partnership_id
            """)
        .map(
            found ->
                found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  Future<Map<UUID, ProfileContent>> contents(Transaction tx, Collection<UUID> ids) {
    return tx.list(
            row ->
                Map.entry(
                    row.getUUID("id"), ProfileColumns.content((JsonObject) row.getJson("fields"))),
            "select id, to_jsonb(p) as fields from profile p where id = any($1)",
            (Object) ids.toArray(UUID[]::new))
        .map(
            found ->
                found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private Future<List<SeenProfile>> all(
      Transaction tx, Actor actor, String sql, Object... further) {
    var parameters = new ArrayList<Object>(List.of(actor.accountId()));
    parameters.addAll(List.of(further));
    return tx.list(row -> seen(actor, row), sql, parameters.toArray())
        .map(found -> found.stream().flatMap(Optional::stream).toList());
  }

  private static Optional<SeenProfile> seen(Actor actor, Row row) {
    Profile profile = profile(row);
    List<ProfileRelation> relations = relations(actor, profile.status(), row);
    return relations.isEmpty()
        ? Optional.empty()
        : Optional.of(new SeenProfile(profile, relations));
  }

  /** A profile that was used up is hidden from its holder (PR9). */
  private static List<ProfileRelation> relations(Actor actor, ProfileStatus status, Row row) {
    var relations = new ArrayList<ProfileRelation>();
    if (row.getBoolean("holds") && status != ProfileStatus.INACCESSIBLE) {
      relations.add(ProfileRelation.HOLDER);
    }
    if (row.getBoolean("cares")) {
      relations.add(ProfileRelation.PARTNERSHIP);
    }
    if (actor.is(Role.SUPPORT_OFFICE)) {
      relations.add(ProfileRelation.SUPPORT_OFFICE);
    }
    boolean reads = actor.is(Role.PARTNERSHIP) || actor.is(Role.EC) || row.getBoolean("opposite");
    if (relations.isEmpty() && status == ProfileStatus.PUBLISHED && reads) {
      relations.add(ProfileRelation.READER);
    }
    return List.copyOf(relations);
  }

  private static Profile profile(Row row) {
    UUID partnership = row.getUUID("partnership_id");
    return new Profile(
        row.getUUID("id"),
        Side.valueOf(row.getString("side")),
        row.getUUID("account_id"),
        row.getUUID("living_twin"),
        ProfileColumns.content((JsonObject) row.getJson("fields")),
        row.getBoolean("is_partner"),
        partnership == null
            ? null
            : new PartnershipSummary(
                partnership,
                row.getString("acronym"),
                row.getString("partnership_name"),
                row.getShort("generation")),
        row.getString("assignment_reason"),
        ProfileStatus.valueOf(row.getString("status")),
        instant(row, "submitted_at"),
        instant(row, "published_at"),
        row.getString("return_reason"),
        row.getLong("version"));
  }

  private static Instant instant(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
