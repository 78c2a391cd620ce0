package eu.clusterxchange.commitments;

import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/**
 * What may be done with a commitment as a whole, within the caller's transaction. Each but {@link
 * #create} begins a new epoch on the locked row, so that no edit slips through. The returned
 * runnables tell the readers who did it and run after the commit.
 */
public interface CommitmentCommands {

  /** An empty form that these parties share. */
  Future<Void> create(Transaction tx, UUID commitmentId, List<CommitmentParty> parties);

  /** A form of its own that begins with what another one says now. */
  Future<Void> copy(Transaction tx, UUID from, UUID commitmentId, List<CommitmentParty> parties);

  /** Replaces the parties and their rights. */
  Future<Runnable> setParties(
      Transaction tx, UUID commitmentId, List<CommitmentParty> parties, Actor by);

  /** Closes {@code from}; its readers are told that {@code to} takes its place. */
  Future<Runnable> move(Transaction tx, UUID from, UUID to, Actor by);

  /**
   * What somebody looked at before marking it as ready.
   *
   * @param epoch and {@code revision}, as {@code commitment.open} and the events tell them
   */
  record Seen(long epoch, long revision) {}

  /** A new version; {@code told} runs after the commit. */
  record Frozen(int version, Runnable told) {}

  /**
   * Makes what the form says a version and closes the form (domain E2). Fails with stale when it no
   * longer says what was seen, and with invalid, naming every fault, when it is not complete.
   *
   * @param status that the readers are told
   * @param notice tells readers why they cannot write
   */
  Future<Frozen> freeze(
      Transaction tx,
      UUID commitmentId,
      Seen seen,
      Mode mode,
      Actor by,
      String status,
      String notice);

  /** Opens a frozen form again and supersedes its version (domain E8, C11). */
  Future<Runnable> reopen(
      Transaction tx, UUID commitmentId, Actor by, String status, String reason);
}
