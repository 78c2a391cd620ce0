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
import java.util.stream.Stream;

/** The tables partnership and partnership_staff. */
final class PartnershipRepository {
  private static final String SUMMARIES =
      "select id, acronym, name, generation from partnership where id = any($1)";

  private static final String ACTIVE = "select * from partnership where active order by acronym";

  private final Database database;

  PartnershipRepository(Database database) {
    this.database = database;
  }

  Future<Void> insert(Transaction tx, UUID id, NewPartnership partnership, Instant at) {
    return tx.query(
            """
            insert into partnership (id, acronym, name, generation, created_at, sectors, ecosystems, countries, contact_name,
              contact_email, website) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            id,
            partnership.acronym(),
            partnership.name(),
            (short) partnership.generation(),
            at.atOffset(ZoneOffset.UTC),
            texts(partnership.sectors().stream()),
            texts(partnership.ecosystems().stream()),
            texts(partnership.members().stream().map(PartnershipMember::country).distinct()),
            partnership.contact().name(),
            partnership.contact().email(),
            partnership.contact().website())
        .compose(v -> insertMembers(tx, id, partnership.members()));
  }

  private static Future<Void> insertMembers(
      Transaction tx, UUID id, List<PartnershipMember> members) {
    return tx.query(
            """
            insert into partnership_member (partnership_id, name, country)
            select $1, m.name, m.country from unnest($2::text[], $3::text[]) as m(name, country)
            """,
            id,
            texts(members.stream().map(PartnershipMember::name)),
            texts(members.stream().map(PartnershipMember::country)))
        .mapEmpty();
  }

  Future<List<Partnership>> active() {
    return database.list(PartnershipRepository::partnership, ACTIVE);
  }

  Future<List<Partnership>> active(Transaction tx) {
    return tx.list(PartnershipRepository::partnership, ACTIVE);
  }

  Future<List<Map.Entry<PartnershipMember, UUID>>> members(Transaction tx, String country) {
    return tx.list(
        row ->
            Map.entry(
                new PartnershipMember(row.getString("name"), country),
                row.getUUID("partnership_id")),
        """
        select m.partnership_id, m.name from partnership_member m join partnership p on p.id = m.partnership_id
        where p.active and m.country = $1 order by p.acronym, m.name
        """,
        country);
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

  private static Partnership partnership(Row row) {
    return new Partnership(
        row.getUUID("id"),
        row.getString("acronym"),
        row.getString("name"),
        List.of(row.getArrayOfStrings("sectors")),
        List.of(row.getArrayOfStrings("ecosystems")),
        List.of(row.getArrayOfStrings("countries")),
        new PartnershipContact(
            row.getString("contact_name"),
            row.getString("contact_email"),
            row.getString("website")));
  }

  private static String[] texts(Stream<String> values) {
    return values.toArray(String[]::new);
  }

  private static PartnershipSummary summary(Row row) {
    return new PartnershipSummary(
        row.getUUID("id"),
        row.getString("acronym"),
        row.getString("name"),
        row.getShort("generation"));
  }
}
