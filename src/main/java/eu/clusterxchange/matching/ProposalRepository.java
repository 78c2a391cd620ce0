package eu.clusterxchange.matching;

import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table match_proposal. */
final class ProposalRepository {
  private static final String SEEN =
      """
      select m.*, case when p.account_id = $1 then 'HOLDER' when s.account_id is not null then 'PARTNERSHIP'
        else 'SUPPORT_OFFICE' end as relation
      from match_proposal m join profile p on p.id = m.to_profile_id
      left join partnership_staff s on s.partnership_id = p.partnership_id and s.account_id = $1
      where (p.account_id = $1 or s.account_id is not null or $2)
      """;

  private final Database database;

  ProposalRepository(Database database) {
    this.database = database;
  }

  /** A proposal and how the reader stands to it. */
  record Seen(Proposal proposal, ProposalRelation relation) {}

  Future<Void> insert(Transaction tx, Proposal proposal, UUID by) {
    return tx.query(
            """
            insert into match_proposal (id, to_profile_id, counterpart_profile_id, mode, text, status, proposed_by,
              proposer_name, proposer_relation, created_at) values ($1, $2, $3, $4, $5, 'OPEN', $6, $7, $8, $9)
            """,
            proposal.id(),
            proposal.to(),
            proposal.counterpart(),
            proposal.mode().name(),
            proposal.text(),
            by,
            proposal.proposerName(),
            proposal.proposer().name(),
            proposal.createdAt().atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  /** Latest first: those to one's own profiles, to the profiles of one's Partnership, or all. */
  Future<List<Seen>> visible(Actor actor) {
    return database.list(
        ProposalRepository::seen,
        SEEN + " order by m.created_at desc, m.id",
        actor.accountId(),
        actor.is(Role.SUPPORT_OFFICE));
  }

  /** Held until the transaction ends: it is decided once. */
  Future<Optional<Seen>> lock(Transaction tx, Actor actor, UUID id) {
    return tx.first(
        ProposalRepository::seen,
        SEEN + " and m.id = $3 for update of m",
        actor.accountId(),
        actor.is(Role.SUPPORT_OFFICE),
        id);
  }

  /** The caller holds the proposal. */
  Future<Void> decide(Transaction tx, UUID id, ProposalStatus status, UUID match, Instant at) {
    return tx.query(
            "update match_proposal set status = $2, match_id = $3, decided_at = $4 where id = $1",
            id,
            status.name(),
            match,
            at.atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  private static Seen seen(Row row) {
    return new Seen(
        new Proposal(
            row.getUUID("id"),
            row.getUUID("to_profile_id"),
            row.getUUID("counterpart_profile_id"),
            Mode.valueOf(row.getString("mode")),
            row.getString("text"),
            ProposalStatus.valueOf(row.getString("status")),
            row.getString("proposer_name"),
            MatchRelation.valueOf(row.getString("proposer_relation")),
            row.getUUID("match_id"),
            row.getOffsetDateTime("created_at").toInstant()),
        ProposalRelation.valueOf(row.getString("relation")));
  }
}
