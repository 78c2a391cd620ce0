package eu.clusterxchange.commitments;

import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/**
 * What may be done with a commitment as a whole, within the caller's transaction. The returned
 * runnables tell the readers and run after the commit.
 */
public interface CommitmentCommands {

  /** An empty form that these parties share. */
  Future<Void> create(Transaction tx, UUID commitmentId, List<CommitmentParty> parties);

  /**
   * Replaces the parties and their rights and begins a new epoch, so that no edit made under the
   * old rights slips through.
   */
  Future<Runnable> setParties(Transaction tx, UUID commitmentId, List<CommitmentParty> parties);

  /** Closes {@code from}; its readers are told that {@code to} takes its place. */
  Future<Runnable> move(Transaction tx, UUID from, UUID to);
}
