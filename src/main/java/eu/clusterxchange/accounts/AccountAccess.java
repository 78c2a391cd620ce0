package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names of people, for those who already know their ids. */
public final class AccountAccess {
  private final AccountRepository accounts;

  AccountAccess(AccountRepository accounts) {
    this.accounts = accounts;
  }

  /** In one query; ids that name no account are left out. */
  public Future<Map<UUID, AccountSummary>> byIds(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Future.succeededFuture(Map.of())
        : accounts
            .summaries(ids)
            .map(
                found ->
                    found.stream()
                        .collect(Collectors.toMap(AccountSummary::id, Function.identity())));
  }

  /** All active accounts of a role, in the order they were made. */
  public Future<List<AccountSummary>> withRole(Role role) {
    return accounts.withRole(role);
  }

  /** The same within a transaction. */
  public Future<List<AccountSummary>> withRole(Transaction tx, Role role) {
    return accounts.withRole(tx, role);
  }

  /** Where an active account is written to; empty when it is closed or gone. */
  public Future<Optional<AccountContact>> contact(Transaction tx, UUID account) {
    return accounts.contact(tx, account);
  }
}
