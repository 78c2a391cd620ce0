package eu.clusterxchange.matching;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.StreamSource.Listener;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The table match and the view match_reader. */
final class MatchRepository {
  private static final String RELATION =
      "select relation from match_reader where match_id = $1 and account_id = $2 order by rank limit 1";
  private static final String AUDIENCE =
      "select distinct account_id from match_reader where match_id = $1 order by account_id";

  private final Database database;

  MatchRepository(Database database) {
    this.database = database;
  }

  /** A match and how the reader stands to it. */
  record Seen(Match match, MatchRelation relation) {}

  Future<Void> insert(Transaction tx, Match match, MatchEvent event, MatchRelation initiator) {
    return tx.query(
            """
            insert into match (id, visitor_profile_id, host_profile_id, mode, status, initiated_by, initiator_relation,
              created_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
            """,
            match.id(),
            match.visitor(),
            match.host(),
            match.mode().name(),
            match.status().name(),
            event.by(),
            initiator.name(),
            utc(event.at()))
        .mapEmpty();
  }

  /** True when these two have a match that goes on, or one that keeps them apart. */
  Future<Boolean> taken(Transaction tx, Match pair) {
    return tx.query(
            """
            select 1 from match where visitor_profile_id = $1 and host_profile_id = $2
              and (blocks_pair or status in ('PENDING', 'VALIDATED_BY_HO', 'VALIDATED_BY_VO', 'ON_HOLD'))
            """,
            pair.visitor(),
            pair.host())
        .map(rows -> rows.size() > 0);
  }

  Future<Optional<Match>> find(Transaction tx, UUID id) {
    return tx.first(MatchRepository::match, "select * from match where id = $1", id);
  }

  /**
   * Takes the match from the state it was read in to that of the event. 0 when it is no longer as
   * it was read. A hold takes back the validation that was given.
   */
  Future<Integer> move(Transaction tx, Match read, MatchEvent event) {
    return tx.write(
        """
        update match set status = $4, version = version + 1, changed_at = $5, exchange_id = $6, reason = $7,
          blocks_pair = ($4 = 'REJECTED'),
          host_validated_at = case when $4 = 'ON_HOLD' then null when $8 = 'HO' and $4 like 'VALIDATED%' then $5
            else host_validated_at end,
          visitor_validated_at = case when $4 = 'ON_HOLD' then null when $8 = 'VO' and $4 like 'VALIDATED%' then $5
            else visitor_validated_at end
        where id = $1 and status = $2 and version = $3
        """,
        read.id(),
        read.status().name(),
        read.version(),
        event.to().name(),
        utc(event.at()),
        event.exchange(),
        event.reason(),
        event.as().name());
  }

  /** Lets the two of a rejected match begin anew. 0 when the match is no longer as it was read. */
  Future<Integer> unblock(Transaction tx, Match read, MatchEvent event) {
    return tx.write(
        """
        update match set blocks_pair = false, version = version + 1, changed_at = $3
        where id = $1 and version = $2 and blocks_pair
        """,
        read.id(),
        read.version(),
        utc(event.at()));
  }

  /** The open matches of a visitor in one mode, locked. */
  Future<List<Match>> openOfVisitor(Transaction tx, UUID visitor, Mode mode) {
    return tx.list(
        MatchRepository::match,
        """
        select * from match where visitor_profile_id = $1 and mode = $2
          and status in ('PENDING', 'VALIDATED_BY_HO', 'VALIDATED_BY_VO') order by id for update
        """,
        visitor,
        mode.name());
  }

  /** The matches of a profile that may still lead to an exchange, locked. */
  Future<List<Match>> unsettledOf(Transaction tx, UUID profile) {
    return tx.list(
        MatchRepository::match,
        """
        select * from match where (visitor_profile_id = $1 or host_profile_id = $1)
          and status in ('PENDING', 'VALIDATED_BY_HO', 'VALIDATED_BY_VO', 'ON_HOLD') order by id for update
        """,
        profile);
  }

  Future<Optional<MatchRelation>> relation(UUID match, UUID account) {
    return database.first(MatchRepository::relation, RELATION, match, account);
  }

  Future<Optional<MatchRelation>> relation(Transaction tx, UUID match, UUID account) {
    return tx.first(MatchRepository::relation, RELATION, match, account);
  }

  Future<Boolean> exists(UUID match) {
    return database.query("select 1 from match where id = $1", match).map(r -> r.size() == 1);
  }

  Future<Boolean> exists(Transaction tx, UUID match) {
    return tx.query("select 1 from match where id = $1", match).map(r -> r.size() == 1);
  }

  Future<List<UUID>> audience(UUID match) {
    return database.list(row -> row.getUUID("account_id"), AUDIENCE, match);
  }

  Future<List<UUID>> audience(Transaction tx, UUID match) {
    return tx.list(row -> row.getUUID("account_id"), AUDIENCE, match);
  }

  Future<Optional<MatchNames>> names(Transaction tx, UUID match) {
    return tx.first(
        row -> new MatchNames(row.getString("host"), row.getString("visitor")),
        """
        select h.organisation_name as host, v.organisation_name as visitor from match m
        join profile h on h.id = m.host_profile_id join profile v on v.id = m.visitor_profile_id where m.id = $1
        """,
        match);
  }

  /** Each account once, with its closest relation. */
  Future<List<MatchParticipant>> participants(Transaction tx, UUID match) {
    return tx.list(
        row -> new MatchParticipant(row.getUUID("account_id"), relation(row)),
        """
        select distinct on (account_id) account_id, relation from match_reader where match_id = $1
        order by account_id, rank
        """,
        match);
  }

  /** Latest change first. */
  Future<List<Seen>> visible(Actor actor) {
    if (actor.is(Role.SUPPORT_OFFICE)) {
      return database.list(
          MatchRepository::seen,
          "select m.*, 'SUPPORT_OFFICE' as relation from match m order by changed_at desc, id");
    }
    return database.list(
        MatchRepository::seen,
        """
        select * from (
          select distinct on (m.id) m.*, r.relation from match_reader r join match m on m.id = r.match_id
          where r.account_id = $1 order by m.id, r.rank) seen
        order by changed_at desc, id
        """,
        actor.accountId());
  }

  Future<Optional<Seen>> seen(Actor actor, UUID match) {
    return database.first(
        MatchRepository::seen,
        """
        select m.*, r.relation from match m cross join lateral (
          select relation, rank from match_reader where match_id = m.id and account_id = $2
          union all select 'SUPPORT_OFFICE', 5 where $3 order by rank limit 1) r
        where m.id = $1
        """,
        match,
        actor.accountId(),
        actor.is(Role.SUPPORT_OFFICE));
  }

  Future<Set<Listener>> withdrawn(Collection<Listener> listeners) {
    return database
        .list(
            row -> new Listener(row.getUUID("account"), row.getUUID("stream")),
            """
            select l.account, l.stream from unnest($1::uuid[], $2::uuid[]) as l(account, stream)
            where not exists (select 1 from match_reader r where r.match_id = l.stream and r.account_id = l.account)
              and not exists (select 1 from account a where a.id = l.account and a.role = 'SUPPORT_OFFICE')
            """,
            listeners.stream().map(Listener::account).toArray(UUID[]::new),
            listeners.stream().map(Listener::stream).toArray(UUID[]::new))
        .map(HashSet::new);
  }

  private static MatchRelation relation(Row row) {
    return MatchRelation.valueOf(row.getString("relation"));
  }

  private static Seen seen(Row row) {
    return new Seen(match(row), relation(row));
  }

  private static Match match(Row row) {
    return new Match(
        row.getUUID("id"),
        row.getUUID("visitor_profile_id"),
        row.getUUID("host_profile_id"),
        Mode.valueOf(row.getString("mode")),
        MatchStatus.valueOf(row.getString("status")),
        row.getUUID("exchange_id"),
        row.getString("reason"),
        row.getBoolean("blocks_pair"),
        row.getLong("version"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
