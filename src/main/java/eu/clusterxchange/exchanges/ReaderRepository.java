package eu.clusterxchange.exchanges;

import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.StreamSource.Head;
import eu.clusterxchange.platform.stream.StreamSource.Listener;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The view exchange_reader: who sees which exchange. */
final class ReaderRepository {
  private static final String COLUMNS =
      """
      select e.*, g.kind as g_kind, g.name as g_name, g.status as g_status, g.commitment_id as g_commitment,
        g.version as g_version, r.relation
      from exchange e join exchange_group g on g.id = e.group_id
      """;
  private static final String CLOSEST =
      COLUMNS
          + """
            cross join lateral (
              select relation, rank from exchange_reader where exchange_id = e.id and account_id = $2
              union all select 'SUPPORT_OFFICE', 5 where $3 order by rank limit 1) r
            where e.status <> 'DELETED'
            """;
  private static final String SEEN = CLOSEST + " and e.id = $1";
  private static final String BY_COMMITMENT = CLOSEST + " and g.commitment_id = $1 limit 1";
  private static final String ALL =
      COLUMNS
          + """
            cross join (select 'SUPPORT_OFFICE' as relation) r
            where e.status <> 'DELETED' order by e.changed_at desc, e.id
            """;
  private static final String OF_COMMITMENT =
      COLUMNS
          + """
            cross join (select 'SUPPORT_OFFICE' as relation) r
            where g.commitment_id = $1 and e.status <> 'DELETED' order by e.reference
            """;
  private static final String OWN =
      COLUMNS
          + """
            join (select distinct on (exchange_id) exchange_id, relation from exchange_reader where account_id = $1
              order by exchange_id, rank) r on r.exchange_id = e.id
            where e.status <> 'DELETED' order by e.changed_at desc, e.id
            """;

  private final Database database;

  ReaderRepository(Database database) {
    this.database = database;
  }

  /** An exchange, its group, and how the reader stands to them. */
  record Seen(Exchange exchange, ExchangeGroup group, MatchRelation relation) {}

  Future<Optional<Seen>> seen(Actor actor, UUID exchange) {
    return database.first(
        ReaderRepository::seen, SEEN, exchange, actor.accountId(), actor.is(Role.SUPPORT_OFFICE));
  }

  Future<Optional<Seen>> seen(Transaction tx, Actor actor, UUID exchange) {
    return tx.first(
        ReaderRepository::seen, SEEN, exchange, actor.accountId(), actor.is(Role.SUPPORT_OFFICE));
  }

  /** Latest change first. */
  Future<List<Seen>> visible(Actor actor) {
    return actor.is(Role.SUPPORT_OFFICE)
        ? database.list(ReaderRepository::seen, ALL)
        : database.list(ReaderRepository::seen, OWN, actor.accountId());
  }

  /** Whether the actor sees an exchange of the group. */
  Future<Boolean> seesGroup(Transaction tx, Actor actor, UUID group) {
    return tx.first(
            row -> true,
            """
            select 1 from exchange e where e.group_id = $1 and e.status <> 'DELETED' and ($3 or exists
              (select 1 from exchange_reader r where r.exchange_id = e.id and r.account_id = $2)) limit 1
            """,
            group,
            actor.accountId(),
            actor.is(Role.SUPPORT_OFFICE))
        .map(Optional::isPresent);
  }

  /** An exchange with this commitment as the actor sees it; of several any. */
  Future<Optional<Seen>> byCommitment(Actor actor, UUID commitment) {
    return database.first(
        ReaderRepository::seen,
        BY_COMMITMENT,
        commitment,
        actor.accountId(),
        actor.is(Role.SUPPORT_OFFICE));
  }

  /** As the Support Office sees them, by reference. */
  Future<List<Seen>> ofCommitment(Transaction tx, UUID commitment) {
    return tx.list(ReaderRepository::seen, OF_COMMITMENT, commitment);
  }

  /** Each account once, with its closest relation. */
  Future<List<ExchangeParticipant>> participants(Transaction tx, UUID exchange) {
    return tx.list(
        row ->
            new ExchangeParticipant(
                row.getUUID("account_id"), MatchRelation.valueOf(row.getString("relation"))),
        """
        select distinct on (account_id) account_id, relation from exchange_reader where exchange_id = $1
        order by account_id, rank
        """,
        exchange);
  }

  Future<Map<UUID, Head>> heads(Collection<UUID> exchanges) {
    return database
        .list(
            row -> Map.entry(row.getUUID("id"), new Head(row.getLong("version"))),
            "select id, version from exchange where id = any($1)",
            (Object) exchanges.toArray(UUID[]::new))
        .map(
            list ->
                list.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  Future<Set<Listener>> withdrawn(Collection<Listener> listeners) {
    return database
        .list(
            row -> new Listener(row.getUUID("account"), row.getUUID("stream")),
            """
            select l.account, l.stream from unnest($1::uuid[], $2::uuid[]) as l(account, stream)
            where not exists
                (select 1 from exchange_reader r where r.exchange_id = l.stream and r.account_id = l.account)
              and not exists (select 1 from account a where a.id = l.account and a.role = 'SUPPORT_OFFICE')
            """,
            listeners.stream().map(Listener::account).toArray(UUID[]::new),
            listeners.stream().map(Listener::stream).toArray(UUID[]::new))
        .map(HashSet::new);
  }

  private static Seen seen(Row row) {
    Exchange exchange = ExchangeRepository.exchange(row);
    var group =
        new ExchangeGroup(
            exchange.group(),
            GroupKind.valueOf(row.getString("g_kind")),
            row.getString("g_name"),
            GroupStatus.valueOf(row.getString("g_status")),
            row.getUUID("g_commitment"),
            exchange.host(),
            exchange.mode(),
            row.getLong("g_version"));
    return new Seen(exchange, group, MatchRelation.valueOf(row.getString("relation")));
  }
}
