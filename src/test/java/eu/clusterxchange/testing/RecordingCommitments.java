package eu.clusterxchange.testing;

import eu.clusterxchange.commitments.CommitmentCommands;
import eu.clusterxchange.commitments.CommitmentParty;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the parties of each commitment, and which gave way to which. */
public final class RecordingCommitments implements CommitmentCommands {
  private final Map<UUID, List<CommitmentParty>> parties = new ConcurrentHashMap<>();
  private final Map<UUID, UUID> moved = new ConcurrentHashMap<>();

  @Override
  public Future<Void> create(Transaction tx, UUID commitmentId, List<CommitmentParty> all) {
    parties.put(commitmentId, all);
    return Future.succeededFuture();
  }

  @Override
  public Future<Runnable> setParties(Transaction tx, UUID commitmentId, List<CommitmentParty> all) {
    parties.put(commitmentId, all);
    return Future.succeededFuture(() -> {});
  }

  @Override
  public Future<Runnable> move(Transaction tx, UUID from, UUID to) {
    moved.put(from, to);
    return Future.succeededFuture(() -> {});
  }

  public List<CommitmentParty> parties(UUID commitment) {
    return parties.getOrDefault(commitment, List.of());
  }

  public UUID movedTo(UUID commitment) {
    return moved.get(commitment);
  }
}
