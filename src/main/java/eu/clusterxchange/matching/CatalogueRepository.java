package eu.clusterxchange.matching;

import eu.clusterxchange.matching.score.Window;
import eu.clusterxchange.matching.score.Wishes;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.profiles.OrganisationType;
import eu.clusterxchange.profiles.ProfileStatus;
import eu.clusterxchange.profiles.Side;
import eu.clusterxchange.reference.Reference;
import eu.clusterxchange.reference.Sector;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The table catalogue_change, and what a catalogue asks of profiles and matches. */
final class CatalogueRepository {
  private final Database database;
  private final Reference reference;
  private final CatalogueCodes codes;

  CatalogueRepository(Database database, Reference reference, CatalogueCodes codes) {
    this.database = database;
    this.reference = reference;
    this.codes = codes;
  }

  /**
   * A profile that came, changed or left.
   *
   * @param entry empty when it left
   */
  record Change(long revision, UUID profile, Optional<CatalogueEntry> entry) {}

  /**
   * What keeps a place between two profiles.
   *
   * @param rejected the match was rejected and keeps the two apart; otherwise it goes on
   */
  record Taken(UUID match, boolean rejected) {}

  /** In the order of the revisions. */
  Future<List<Change>> changedSince(long revision, int limit) {
    return database.list(
        this::change,
        """
        select c.revision, p.* from catalogue_change c join profile p on p.id = c.profile_id
        where c.revision > $1 order by c.revision limit $2
        """,
        revision,
        limit);
  }

  /** The open matches of each profile; those without any are left out. */
  Future<Map<UUID, Integer>> openMatches(Collection<UUID> profiles) {
    if (profiles.isEmpty()) {
      return Future.succeededFuture(Map.of());
    }
    return database
        .list(
            row -> Map.entry(row.getUUID("profile"), row.getLong("open").intValue()),
            """
            select w.profile, m.open from unnest($1::uuid[]) as w(profile) cross join lateral (
              select count(*) as open from match where status in ('PENDING', 'VALIDATED_BY_HO', 'VALIDATED_BY_VO', 'ON_HOLD')
                and (host_profile_id = w.profile or visitor_profile_id = w.profile)) m
            where m.open > 0
            """,
            (Object) profiles.toArray(UUID[]::new))
        .map(CatalogueRepository::byKey);
  }

  /** The counterparts with whom the profile has a match, or may have none, by counterpart. */
  Future<Map<UUID, Taken>> taken(UUID profile) {
    return database
        .list(
            row ->
                Map.entry(
                    row.getUUID("counterpart"),
                    new Taken(row.getUUID("id"), "REJECTED".equals(row.getString("status")))),
            """
            select id, status, case when host_profile_id = $1 then visitor_profile_id else host_profile_id end as counterpart
            from match where (host_profile_id = $1 or visitor_profile_id = $1)
              and (blocks_pair or status in ('PENDING', 'VALIDATED_BY_HO', 'VALIDATED_BY_VO', 'ON_HOLD'))
            """,
            profile)
        .map(CatalogueRepository::byKey);
  }

  /** True when the account works for the Partnership. */
  Future<Boolean> isStaff(UUID account, UUID partnership) {
    return database
        .query(
            "select 1 from partnership_staff where account_id = $1 and partnership_id = $2",
            account,
            partnership)
        .map(rows -> rows.size() > 0);
  }

  private static <T> Map<UUID, T> byKey(List<Map.Entry<UUID, T>> entries) {
    return entries.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Change change(Row row) {
    UUID id = row.getUUID("id");
    boolean published = ProfileStatus.PUBLISHED.name().equals(row.getString("status"));
    return new Change(
        row.getLong("revision"), id, published ? Optional.of(entry(id, row)) : Optional.empty());
  }

  private CatalogueEntry entry(UUID id, Row row) {
    String country = row.getString("country");
    String sector = row.getString("sector");
    String name = row.getString("organisation_name");
    return new CatalogueEntry(
        id,
        Side.valueOf(row.getString("side")),
        row.getUUID("account_id"),
        SearchText.of(name),
        OrganisationType.valueOf(row.getString("organisation_type")),
        country,
        sector,
        row.getUUID("partnership_id"),
        codes.ecosystems().set(list(row, "ecosystems")),
        list(row, "modes").stream().map(Mode::valueOf).collect(Collectors.toUnmodifiableSet()),
        row.getOffsetDateTime("published_at").toInstant(),
        SearchText.of(
            name,
            row.getString("city"),
            reference.countries().name(country),
            reference.sectors().name(sector),
            row.getString("cluster"),
            row.getString("description")),
        wishes(row, country, sector));
  }

  private Wishes wishes(Row row, String country, String sector) {
    Integer days = row.getInteger("planned_days");
    return new Wishes(
        codes.skills().set(list(row, "offers")),
        codes.skills().set(list(row, "needs")),
        codes.sectors().set(Set.of(sector)),
        codes
            .sectors()
            .set(reference.sectors().find(sector).map(Sector::section).stream().toList()),
        codes.sectors().set(list(row, "wanted_sectors")),
        codes.exchangeTypes().set(list(row, "exchange_types")),
        new Window(row.getLocalDate("available_from"), row.getLocalDate("available_to")),
        days == null ? 0 : days,
        codes.countries().set(Set.of(country)),
        codes.countries().set(list(row, "preferred_countries")),
        codes.languages().set(list(row, "languages")));
  }

  private static List<String> list(Row row, String column) {
    String[] codes = row.getArrayOfStrings(column);
    return codes == null ? List.of() : List.of(codes);
  }
}
