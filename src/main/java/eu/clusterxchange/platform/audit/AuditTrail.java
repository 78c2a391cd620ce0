package eu.clusterxchange.platform.audit;

import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.time.ZoneOffset;

/** Append-only record of every transition, written in the transaction that makes it. */
public final class AuditTrail {

  public Future<Void> record(Transaction tx, AuditEntry entry) {
    return tx.query(
            """
            insert into audit (object_type, object_id, action, from_state, to_state, actor_id, actor_role, reason, at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            entry.objectType(),
            entry.objectId(),
            entry.action(),
            entry.from(),
            entry.to(),
            entry.actorId(),
            entry.role(),
            entry.reason(),
            entry.at().atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }
}
