package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.CommitmentCommands.Seen;
import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what became of a form since somebody looked at it: who changed which parts. */
final class ChangesSince {
  private static final int NAMED = 4;

  /** Enough to name the parts; nobody reads a list of thousands. */
  private static final int READ = 500;

  private final Form form;
  private final CommitmentRepository repository;
  private final Messages messages;

  ChangesSince(Form form, CommitmentRepository repository, Messages messages) {
    this.form = form;
    this.repository = repository;
    this.messages = messages;
  }

  Future<ProblemException> since(Transaction tx, CommitmentState state, Seen seen) {
    if (seen.epoch() != state.epoch() || seen.revision() > state.revision()) {
      return Future.succeededFuture(stale(messages.text("commitment.stale.anew")));
    }
    return repository
        .edits(tx, state.id(), seen.revision(), READ)
        .map(
            edits ->
                stale(
                    messages.text(
                        "commitment.stale.changed",
                        Map.of(
                            "names", listed(edits.stream().map(Logged::authorName)),
                            "parts", listed(parts(edits))))));
  }

  private Stream<String> parts(List<Logged> edits) {
    return edits.stream()
        .flatMap(logged -> logged.edit().operations().stream())
        .map(operation -> form.fields().named(operation.field().name(0)).label())
        .map(label -> "“" + label + "”");
  }

  private static String listed(Stream<String> words) {
    List<String> distinct = words.distinct().toList();
    String first = distinct.stream().limit(NAMED).collect(Collectors.joining(", "));
    return distinct.size() > NAMED ? first + " …" : first;
  }

  private static ProblemException stale(String detail) {
    return new Problem(ProblemType.STALE, detail).exception();
  }
}
