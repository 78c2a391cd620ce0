package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** Gives an account another password, for whoever follows the link mailed to its address. */
final class NewPasswordService {
  private final Database database;
  private final AccountRepository accounts;
  private final AccountLinks links;
  private final AccountCommands commands;
  private final Passwords passwords;
  private final Streams streams;

  NewPasswordService(
      Database database,
      AccountRepository accounts,
      AccountLinks links,
      AccountCommands commands,
      Passwords passwords,
      Streams streams) {
    this.database = database;
    this.accounts = accounts;
    this.links = links;
    this.commands = commands;
    this.passwords = passwords;
    this.streams = streams;
  }

  /** Ends all sessions of the account; its login. The link is used up only when that succeeds. */
  Future<String> choose(String token, String password) {
    // Looked at before the costly hashing, and again, under the lock, when it counts.
    return database
        .transaction(
            tx ->
                links
                    .look(tx, token, LinkPurpose.NEW_PASSWORD)
                    .compose(account -> accounts.holder(tx, account)))
        .compose(holder -> hash(holder.orElseThrow(), password))
        .compose(hash -> database.transaction(tx -> change(tx, token, hash)))
        .map(
            holder -> {
              streams.accessChanged(holder.id());
              return holder.login();
            });
  }

  private Future<String> hash(AccountRepository.Holder holder, String password) {
    return PasswordPolicy.refusal(password, List.of(holder.login(), holder.email(), holder.name()))
        .map(
            refusal -> Future.<String>failedFuture(Problem.field("/password", refusal).exception()))
        .orElseGet(() -> passwords.hash(password));
  }

  private Future<AccountRepository.Holder> change(Transaction tx, String token, String hash) {
    return links
        .use(tx, token, LinkPurpose.NEW_PASSWORD)
        .compose(
            (UUID account) ->
                commands
                    .changePassword(tx, account, hash)
                    .compose(changed -> accounts.holder(tx, account)))
        .map(holder -> holder.orElseThrow());
  }
}
