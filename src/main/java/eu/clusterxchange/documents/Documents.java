package eu.clusterxchange.documents;

import eu.clusterxchange.commitments.CommitmentAccess;
import eu.clusterxchange.commitments.FormFile;
import eu.clusterxchange.exchanges.ExchangeAccess;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.List;

/**
 * The parts of this feature that the composition root wires.
 *
 * @param printers each wants a relay of its own; there are as many as may print at once
 */
public record Documents(Routes routes, List<OutboxConsumer> printers) {

  public static Documents create(
      Vertx vertx,
      Database database,
      FormFile form,
      CommitmentAccess commitments,
      ExchangeAccess exchanges,
      Outbox outbox,
      Streams streams,
      Messages messages,
      Clocks clocks) {
    var repository = new DocumentRepository(database);
    OutboxConsumer consumer =
        new DocumentConsumer(
            repository,
            commitments,
            exchanges,
            new CommitmentPapers(new JsonObject(form.json()), messages),
            new Printing(vertx, messages),
            new DocumentHints(commitments, streams),
            clocks.domain());
    return new Documents(
        new DocumentRoutes(
            new DocumentService(database, repository, commitments, outbox, messages)),
        Collections.nCopies(Printing.THREADS, consumer));
  }
}
