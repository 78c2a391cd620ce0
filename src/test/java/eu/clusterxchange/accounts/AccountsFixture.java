package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.StreamEvent;
import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import eu.clusterxchange.reference.Countries;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * The feature a second time on the database of a running server, as on another instance: to make
 * accounts, and to call what has no HTTP operation.
 */
final class AccountsFixture implements AutoCloseable {
  static final String PASSWORD = "slow boats to Rotterdam";

  final Queue<UUID> accessChanged = new ConcurrentLinkedQueue<>();
  final Database database;
  final Authentication authentication;
  final Accounts accounts;
  private final Vertx vertx = Vertx.vertx();

  AccountsFixture(TestServer server, boolean demo) {
    var settings = new AccountSettings(server.url(), demo, false);
    var random = new SecureRandom();
    database = Database.open(vertx, server.database(), 4);
    authentication =
        get(Authentication.open(vertx, database, server.securityClock(), random, settings));
    accounts =
        Accounts.create(
            vertx,
            database,
            authentication,
            new Clocks(server.domainClock(), server.securityClock()),
            new Ids(),
            random,
            new AuditTrail(),
            new RecordedStreams(),
            new Outbox(),
            mail -> Future.succeededFuture(),
            Countries.load(),
            Messages.english(),
            settings);
  }

  static <T> T get(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** An active account that signs in with {@link #PASSWORD}. */
  UUID register(String login, Role role) {
    return register(login, role, AccountStatus.ACTIVE);
  }

  UUID register(String login, Role role, AccountStatus status) {
    return get(
        database.transaction(tx -> accounts.commands().register(tx, account(login, role, status))));
  }

  static NewAccount account(String login, Role role, AccountStatus status) {
    return new NewAccount(
        login, login + "@clusters.example", "Name of " + login, role, status, PASSWORD);
  }

  /** Signs in without HTTP, as the settings of this fixture allow. */
  Future<SessionService.Opened> signIn(String login) {
    return accounts
        .signIn()
        .signIn(new SignInService.Attempt(login, PASSWORD, "203.0.113.7", null, Optional.empty()));
  }

  @Override
  public void close() {
    get(accounts.close());
    get(database.close());
    get(vertx.close());
  }

  private final class RecordedStreams implements Streams {
    @Override
    public void committed(StreamId stream, List<StreamEvent> events) {}

    @Override
    public void passing(StreamId stream, JsonObject body) {}

    @Override
    public void changed(
        Collection<UUID> accounts, String objectType, UUID objectId, long version) {}

    @Override
    public void accessChanged(UUID account) {
      accessChanged.add(account);
    }
  }
}
