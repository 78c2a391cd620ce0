package eu.clusterxchange.exchanges;

import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tables exchange, exchange_group and exchange_reference. */
final class ExchangeRepository {
  private static final String GROUPS =
      "select * from exchange_group where id = any($1) order by id";
  private static final String MEMBERS =
      "select * from exchange where group_id = any($1) order by reference";

  private final Database database;

  ExchangeRepository(Database database) {
    this.database = database;
  }

  Future<Boolean> engaged(Transaction tx, UUID visitor, Mode mode, int generation) {
    return tx.query(
            """
            select 1 from exchange where visitor_profile_id = $1 and mode = $2 and generation = $3 and counts
            """,
            visitor,
            mode.name(),
            (short) generation)
        .map(rows -> rows.size() > 0);
  }

  /** Of each visitor, in the programme round of its Partnership (domain B4, B6). */
  Future<Map<UUID, Set<Mode>>> engagements(Collection<UUID> visitors) {
    return database
        .list(
            row ->
                Map.entry(row.getUUID("visitor_profile_id"), Mode.valueOf(row.getString("mode"))),
            """
            select e.visitor_profile_id, e.mode from exchange e
            join profile p on p.id = e.visitor_profile_id join partnership s on s.id = p.partnership_id
            where e.visitor_profile_id = any($1) and e.counts and e.generation = s.generation
            """,
            (Object) visitors.toArray(UUID[]::new))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.groupingBy(
                            Map.Entry::getKey,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
  }

  /** True while an exchange of the profile is being built, prepared, held or reported on. */
  Future<Boolean> occupied(Transaction tx, UUID profile) {
    return tx.query(
            """
            select 1 from exchange e join exchange_group g on g.id = e.group_id
            where (e.visitor_profile_id = $1 or e.host_profile_id = $1)
              and e.status not in ('COMPLETED', 'CANCELLED', 'DELETED') and g.status <> 'ARCHIVED' limit 1
            """,
            profile)
        .map(rows -> rows.size() > 0);
  }

  /** The next number of the year, 1, 2, 3 … without gaps; holds the year until the commit. */
  Future<Integer> nextNumber(Transaction tx, int year) {
    return tx.first(
            row -> row.getInteger("last"),
            """
            insert into exchange_reference as r (year, last) values ($1, 1)
            on conflict (year) do update set last = r.last + 1 returning last
            """,
            year)
        .map(Optional::orElseThrow);
  }

  Future<Void> insert(Transaction tx, ExchangeGroup group, Instant at) {
    return tx.query(
            """
            insert into exchange_group (id, kind, name, status, commitment_id, host_profile_id, mode, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            group.id(),
            group.kind().name(),
            group.name(),
            group.status().name(),
            group.commitment(),
            group.host(),
            group.mode().name(),
            utc(at))
        .mapEmpty();
  }

  Future<Void> insert(Transaction tx, Exchange exchange, Instant at) {
    return tx.query(
            """
            insert into exchange (id, reference, group_id, match_id, visitor_profile_id, host_profile_id,
              visitor_partnership_id, host_partnership_id, mode, generation, status, created_at, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)
            """,
            exchange.id(),
            exchange.reference(),
            exchange.group(),
            exchange.match(),
            exchange.visitor(),
            exchange.host(),
            exchange.visitorPartnership(),
            exchange.hostPartnership(),
            exchange.mode().name(),
            (short) exchange.generation(),
            exchange.status().name(),
            utc(at))
        .mapEmpty();
  }

  Future<Optional<Exchange>> find(Transaction tx, UUID id) {
    return tx.first(ExchangeRepository::exchange, "select * from exchange where id = $1", id);
  }

  /** Held until the transaction ends, in order of id, so that no two wait for each other. */
  Future<List<ExchangeGroup>> lock(Transaction tx, Collection<UUID> groups) {
    return tx.list(
        ExchangeRepository::group, GROUPS + " for update", (Object) groups.toArray(UUID[]::new));
  }

  /** The caller holds the group. */
  Future<Void> name(Transaction tx, UUID group, String name) {
    return tx.query(
            "update exchange_group set kind = 'GROUP', name = $2, version = version + 1 where id = $1",
            group,
            name)
        .mapEmpty();
  }

  /** The caller holds both groups. The one left empty is taken away: nobody ever saw it. */
  Future<Void> join(Transaction tx, UUID exchange, UUID left, UUID joined) {
    return tx.query("update exchange set group_id = $2 where id = $1", exchange, joined)
        .compose(v -> tx.query("delete from exchange_group where id = $1", left))
        .compose(
            v -> tx.query("update exchange_group set version = version + 1 where id = $1", joined))
        .mapEmpty();
  }

  /** The caller holds the group, whose last member goes on by itself. */
  Future<Void> dissolve(Transaction tx, UUID group) {
    return tx.query(
            "update exchange_group set kind = 'SINGLE', name = null, version = version + 1 where id = $1",
            group)
        .mapEmpty();
  }

  /** The caller holds the group that is left, and made the other one. */
  Future<Void> part(Transaction tx, UUID exchange, UUID left, UUID own) {
    return tx.query("update exchange set group_id = $2 where id = $1", exchange, own)
        .compose(
            v -> tx.query("update exchange_group set version = version + 1 where id = $1", left))
        .mapEmpty();
  }

  /** The caller holds the group. */
  Future<Void> move(Transaction tx, UUID group, GroupStatus to) {
    return tx.query(
            "update exchange_group set status = $2, version = version + 1 where id = $1",
            group,
            to.name())
        .mapEmpty();
  }

  /** All members show the change: each gets a new version. */
  Future<List<Exchange>> touchMembers(Transaction tx, UUID group, Instant at) {
    return tx.list(
        ExchangeRepository::exchange,
        """
        with touched as (
          update exchange set version = version + 1, changed_at = $2 where group_id = $1 returning *)
        select * from touched order by reference
        """,
        group,
        utc(at));
  }

  Future<List<Exchange>> members(Transaction tx, UUID group) {
    return tx.list(ExchangeRepository::exchange, MEMBERS, (Object) new UUID[] {group});
  }

  Future<List<Exchange>> members(Collection<UUID> groups) {
    return database.list(
        ExchangeRepository::exchange, MEMBERS, (Object) groups.toArray(UUID[]::new));
  }

  static Exchange exchange(Row row) {
    return new Exchange(
        row.getUUID("id"),
        row.getString("reference"),
        row.getUUID("group_id"),
        row.getUUID("match_id"),
        row.getUUID("visitor_profile_id"),
        row.getUUID("host_profile_id"),
        row.getUUID("visitor_partnership_id"),
        row.getUUID("host_partnership_id"),
        Mode.valueOf(row.getString("mode")),
        row.getShort("generation"),
        ExchangeStatus.valueOf(row.getString("status")),
        row.getLong("version"));
  }

  private static ExchangeGroup group(Row row) {
    return new ExchangeGroup(
        row.getUUID("id"),
        GroupKind.valueOf(row.getString("kind")),
        row.getString("name"),
        GroupStatus.valueOf(row.getString("status")),
        row.getUUID("commitment_id"),
        row.getUUID("host_profile_id"),
        Mode.valueOf(row.getString("mode")),
        row.getLong("version"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
