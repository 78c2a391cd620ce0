package eu.clusterxchange.partnerships;

import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
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

/** The tables partnership and partnership_staff. */
final class PartnershipRepository {
  private static final String SUMMARIES =
      "select id, acronym, name, generation from partnership where id = any($1)";

  private final Database database;

  PartnershipRepository(Database database) {
    this.database = database;
  }

  Future<Void> insert(Transaction tx, UUID id, NewPartnership partnership, Instant at) {
    return tx.query(
            "insert into partnership (id, acronym, name, generation, created_at) values ($1, $2, $3, $4, $5)",
            id,
            partnership.acronym(),
            partnership.name(),
            (short) partnership.generation(),
            at.atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  Future<Optional<Role>> roleOf(Transaction tx, UUID account) {
    return tx.first(
        row -> Role.valueOf(row.getString("role")),
        "select role from account where id = $1",
        account);
  }

  Future<Void> addStaff(Transaction tx, UUID partnership, UUID account, Instant at) {
    return tx.query(
            "insert into partnership_staff (account_id, partnership_id, added_at) values ($1, $2, $3)",
            account,
            partnership,
            at.atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  Future<Optional<PartnershipSummary>> ofStaff(UUID account) {
    return database.first(
        PartnershipRepository::summary,
        """
        select p.id, p.acronym, p.name, p.generation from partnership p
        join partnership_staff s on s.partnership_id = p.id where s.account_id = $1
        """,
        account);
  }

  Future<Map<UUID, PartnershipSummary>> summaries(Collection<UUID> ids) {
    return database
        .list(PartnershipRepository::summary, SUMMARIES, (Object) ids.toArray(UUID[]::new))
        .map(PartnershipRepository::byId);
  }

  Future<Map<UUID, PartnershipSummary>> summaries(Transaction tx, Collection<UUID> ids) {
    return tx.list(PartnershipRepository::summary, SUMMARIES, (Object) ids.toArray(UUID[]::new))
        .map(PartnershipRepository::byId);
  }

  private static Map<UUID, PartnershipSummary> byId(List<PartnershipSummary> summaries) {
    return summaries.stream()
        .collect(Collectors.toMap(PartnershipSummary::id, Function.identity()));
  }

  private static PartnershipSummary summary(Row row) {
    return new PartnershipSummary(
        row.getUUID("id"),
        row.getString("acronym"),
        row.getString("name"),
        row.getShort("generation"));
  }
}
