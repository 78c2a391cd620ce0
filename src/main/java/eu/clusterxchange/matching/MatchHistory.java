package eu.clusterxchange.matching;

import eu.clusterxchange.platform.audit.AuditEntry;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.outbox.Announcement;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.sql.AfterCommit;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.Streams;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Leaves the traces of what happened to a match: audit, journal, outbox, hints. */
final class MatchHistory {
  private final MatchRepository repository;
  private final MatchJournal journal;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Streams streams;

  MatchHistory(
      MatchRepository repository,
      MatchJournal journal,
      AuditTrail audit,
      Outbox outbox,
      Streams streams) {
    this.repository = repository;
    this.journal = journal;
    this.audit = audit;
    this.outbox = outbox;
    this.streams = streams;
  }

  /**
   * @param version of the match after the event
   */
  Future<Runnable> record(Transaction tx, MatchEvent event, long version, MatchPair pair) {
    return audit
        .record(
            tx,
            new AuditEntry(
                "match",
                event.match(),
                event.action().name().toLowerCase(Locale.ROOT),
                event.from() == null ? null : event.from().name(),
                event.to().name(),
                event.by(),
                event.as().name(),
                event.reason(),
                event.at()))
        .compose(v -> announce(tx, event, pair))
        .compose(v -> journal.record(tx, event))
        .compose(
            told ->
                repository
                    .audience(tx, event.match())
                    .map(
                        audience ->
                            AfterCommit.inOrder(
                                List.of(
                                    told,
                                    () ->
                                        streams.changed(
                                            audience, "match", event.match(), version)))));
  }

  private Future<Void> announce(Transaction tx, MatchEvent event, MatchPair pair) {
    Optional<String> name = announced(event);
    if (name.isEmpty()) {
      return Future.succeededFuture();
    }
    var values = new HashMap<String, String>();
    values.put("organisation", pair.of(event.as()).organisation());
    values.put("country", pair.of(event.as()).country());
    values.put("counterpart", pair.of(event.as().counterpart()).organisation());
    if (event.reason() != null) {
      values.put("reason", event.reason());
    }
    String by = event.as() == MatchRelation.SYSTEM ? null : event.as().name();
    return outbox.add(
        tx,
        Announcement.TOPIC,
        new Announcement(name.get(), "match", event.match(), by, values).toJson());
  }

  /** The second validation is announced by the exchange that comes of it. */
  private static Optional<String> announced(MatchEvent event) {
    return switch (event.action()) {
      case INITIATE -> Optional.of("match-initiated");
      case REJECT -> Optional.of("match-rejected");
      case VALIDATE ->
          event.to() == MatchStatus.VALIDATED ? Optional.empty() : Optional.of("match-validated");
      case HOLD -> Optional.of("match-on-hold");
      case RESUME -> Optional.of("match-resumed");
      case CLOSE -> Optional.of("match-closed");
      case UNBLOCK -> Optional.of("match-unblocked");
    };
  }
}
