package eu.clusterxchange.accounts;

import eu.clusterxchange.accounts.DemoAccountRepository.Shown;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Accounts whose passwords the sign-in page shows. They exist for a demo only: without demo mode
 * nobody can sign in to one, even where the rows are left over.
 */
public final class DemoAccounts {
  private static final Pattern LOOPBACK =
      Pattern.compile("127(\\.\\d{1,3}){3}|::1|0:0:0:0:0:0:0:1");

  private final DemoAccountRepository repository;
  private final AccountCommands commands;
  private final AccountSettings settings;

  DemoAccounts(
      DemoAccountRepository repository, AccountCommands commands, AccountSettings settings) {
    this.repository = repository;
    this.commands = commands;
    this.settings = settings;
  }

  /**
   * Registers the account and shows it, in the order of the calls.
   *
   * @param about one line: who this is and what can be seen with it
   * @throws IllegalStateException outside demo mode
   */
  public Future<UUID> add(Transaction tx, NewAccount account, String about) {
    if (!settings.demo()) {
      throw new IllegalStateException("demo accounts outside demo mode");
    }
    return commands
        .register(tx, account)
        .compose(id -> repository.insert(tx, id, account.password(), about).map(id));
  }

  /** Fails with not found where no demo is shown to that address. */
  Future<List<Shown>> shownTo(String address) {
    return isShownTo(address)
        ? repository.all()
        : Future.failedFuture(Problem.notFound().exception());
  }

  boolean isShownTo(String address) {
    return settings.demo() && (settings.openToOthers() || isThisMachine(address));
  }

  private static boolean isThisMachine(String address) {
    return LOOPBACK.matcher(address).matches();
  }
}
