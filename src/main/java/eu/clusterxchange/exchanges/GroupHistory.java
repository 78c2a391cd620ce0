package eu.clusterxchange.exchanges;

import eu.clusterxchange.exchanges.ExchangeCards.Cards;
import eu.clusterxchange.platform.audit.AuditEntry;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.outbox.Announcement;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves the traces of what happened to a group: audit, announcements, hints. */
final class GroupHistory {
  private final AuditTrail audit;
  private final Outbox outbox;
  private final ExchangeHints hints;

  GroupHistory(AuditTrail audit, Outbox outbox, ExchangeHints hints) {
    this.audit = audit;
    this.outbox = outbox;
    this.hints = hints;
  }

  Future<Void> record(Transaction tx, GroupEvent event) {
    return audit.record(
        tx,
        AuditEntry.of(
            "exchange-group",
            event.group(),
            event.action(),
            event.from() == null ? null : event.from().name(),
            event.to() == null ? null : event.to().name(),
            event.by(),
            event.as().name(),
            event.note(),
            event.at()));
  }

  /**
   * Announces it once for each of the exchanges.
   *
   * @param more values of the text beside those that all have: reference, host, visitor, name
   */
  Future<Void> announce(
      Transaction tx,
      String announcement,
      GroupEvent event,
      List<Exchange> exchanges,
      Cards cards,
      Map<String, String> more) {
    Future<Void> done = Future.succeededFuture();
    for (Exchange exchange : exchanges) {
      var values = new HashMap<String, String>(more);
      values.put("reference", exchange.reference());
      values.put("host", cards.host(exchange).organisation());
      values.put("visitor", cards.visitor(exchange).organisation());
      values.put("name", event.by().name());
      var told =
          new Announcement(
              announcement, "exchange", exchange.id(), event.as().name(), Map.copyOf(values));
      done = done.compose(v -> outbox.add(tx, Announcement.TOPIC, told.toJson()));
    }
    return done;
  }

  /** To be run after the commit: open pages read the exchanges again. */
  Future<Runnable> hints(
      Transaction tx, List<Exchange> exchanges, GroupStatus status, GroupEvent event) {
    return hints.changed(tx, exchanges, status, event.by().name());
  }
}
