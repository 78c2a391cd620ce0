package eu.clusterxchange.documents;

import eu.clusterxchange.documents.paper.CommitmentPaper;
import eu.clusterxchange.documents.paper.CommitmentPdf;
import eu.clusterxchange.documents.paper.CommitmentPdf.Pdf;
import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Makes documents beside the event loops. No more than {@link #THREADS} are ever asked for at once:
 * one by each relay of the outbox, so what waits stays in the database.
 */
final class Printing {
  static final int THREADS = 2;

  /** Less than the relay of the outbox waits, so that the failure is this one's. */
  private static final int SECONDS = 20;

  private final WorkerExecutor workers;
  private final Future<CommitmentPdf> generator;

  /** Begins to read the fonts, which takes a while. */
  Printing(Vertx vertx, Messages messages) {
    this.workers =
        vertx.createSharedWorkerExecutor("documents", THREADS, SECONDS, TimeUnit.SECONDS);
    this.generator = workers.executeBlocking(() -> CommitmentPdf.create(messages));
  }

  /** Fails when it takes too long. */
  Future<Pdf> print(CommitmentPaper paper) {
    return generator
        .compose(pdf -> workers.executeBlocking(() -> pdf.of(paper), false))
        .timeout(SECONDS, TimeUnit.SECONDS);
  }
}
