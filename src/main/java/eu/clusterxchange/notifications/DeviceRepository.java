package eu.clusterxchange.notifications;

import eu.clusterxchange.notifications.push.PushDevice;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The table push_subscription. */
final class DeviceRepository {
  private final Database database;

  DeviceRepository(Database database) {
    this.database = database;
  }

  /** In the order they were added. */
  Future<List<Device>> of(UUID account) {
    return database.list(
        DeviceRepository::device,
        "select * from push_subscription where account_id = $1 order by created_at, id",
        account);
  }

  /** The ids of the devices of these accounts, with the account of each. */
  Future<List<Map.Entry<UUID, UUID>>> ofAll(Transaction tx, Collection<UUID> accounts) {
    return tx.list(
        row -> Map.entry(row.getUUID("id"), row.getUUID("account_id")),
        "select id, account_id from push_subscription where account_id = any($1) order by id",
        (Object) accounts.toArray(UUID[]::new));
  }

  /** Held until the transaction ends; empty when it is gone. */
  Future<Optional<Device>> find(Transaction tx, UUID id) {
    return tx.first(
        DeviceRepository::device, "select * from push_subscription where id = $1 for update", id);
  }

  /** Locks the account, so that the devices can be counted. */
  Future<Long> others(Transaction tx, UUID account, URI endpoint) {
    return tx.query("select from account where id = $1 for no key update", account)
        .compose(
            v ->
                tx.first(
                    row -> row.getLong(0),
                    "select count(*) from push_subscription where account_id = $1 and endpoint <> $2",
                    account,
                    endpoint.toString()))
        .map(Optional::orElseThrow);
  }

  /** A browser has one subscription: who switches it on last, has it. */
  Future<UUID> save(Transaction tx, Device device) {
    return tx.first(
            row -> row.getUUID("id"),
            """
            insert into push_subscription (id, account_id, session_id, endpoint, public_key, secret, device, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (endpoint) do update set account_id = excluded.account_id, session_id = excluded.session_id,
              public_key = excluded.public_key, secret = excluded.secret, device = excluded.device
            returning id
            """,
            device.id(),
            device.account(),
            device.session(),
            device.push().endpoint().toString(),
            Buffer.buffer(device.push().publicKey()),
            Buffer.buffer(device.push().secret()),
            device.name(),
            device.since().atOffset(ZoneOffset.UTC))
        .map(Optional::orElseThrow);
  }

  /** False when it is not one of the account. */
  Future<Boolean> delete(UUID account, UUID id) {
    return database
        .query("delete from push_subscription where id = $1 and account_id = $2", id, account)
        .map(rows -> rows.rowCount() > 0);
  }

  Future<Void> delete(Transaction tx, UUID id) {
    return tx.query("delete from push_subscription where id = $1", id).mapEmpty();
  }

  /**
   * Whether the person who switched it on may still be told there: the account is open and did not
   * sign out of the session. One that ran out by itself does not count: nobody asked for silence.
   */
  Future<Boolean> isWanted(Transaction tx, Device device) {
    return tx.query(
            """
            select from account a where a.id = $1 and a.status = 'ACTIVE'
            and not exists (select from session s where s.id = $2 and s.ended_at is not null)
            """,
            device.account(),
            device.session())
        .map(rows -> rows.size() == 1);
  }

  private static Device device(Row row) {
    return new Device(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getUUID("session_id"),
        row.getString("device"),
        new PushDevice(
            URI.create(row.getString("endpoint")),
            row.getBuffer("public_key").getBytes(),
            row.getBuffer("secret").getBytes()),
        row.getOffsetDateTime("created_at").toInstant());
  }
}
