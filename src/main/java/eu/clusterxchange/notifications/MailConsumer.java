package eu.clusterxchange.notifications;

import eu.clusterxchange.accounts.AccountContact;
import eu.clusterxchange.platform.mail.Mailer;
import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands mails in. What is in them and where they go is looked up at that moment, so that no copy
 * waits in the outbox, and what was read or unsubscribed meanwhile is not sent.
 */
final class MailConsumer implements OutboxConsumer {
  static final String TOPIC = "mail";

  /** Where somebody is written to now; empty for an account that is closed or gone. */
  interface Contacts {
    Future<Optional<AccountContact>> of(Transaction tx, UUID account);
  }

  private final StillUnread unread;
  private final PreferenceRepository preferences;
  private final Contacts contacts;
  private final Mailer mailer;
  private final MailText texts;

  MailConsumer(
      StillUnread unread,
      PreferenceRepository preferences,
      Contacts contacts,
      Mailer mailer,
      MailText texts) {
    this.unread = unread;
    this.preferences = preferences;
    this.contacts = contacts;
    this.mailer = mailer;
    this.texts = texts;
  }

  /**
   * @param mail its id, the same however often it is handed in
   * @param seqs of the notifications in it
   */
  static JsonObject payload(UUID mail, UUID account, List<Long> seqs) {
    return new JsonObject()
        .put("mail", mail.toString())
        .put("account", account.toString())
        .put("seqs", new JsonArray(seqs));
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Future<Runnable> handle(Transaction tx, JsonObject payload) {
    UUID account = UUID.fromString(payload.getString("account"));
    return unread
        .of(tx, account, seqs(payload))
        .compose(news -> wanted(tx, account, news))
        .compose(
            news ->
                news.isEmpty()
                    ? Future.succeededFuture()
                    : send(tx, UUID.fromString(payload.getString("mail")), account, news))
        .map(v -> () -> {});
  }

  /** A mail asked for by an older version has one, as {@code seq}. */
  private static List<Long> seqs(JsonObject payload) {
    return payload.containsKey("seqs")
        ? payload.getJsonArray("seqs").stream().map(seq -> ((Number) seq).longValue()).toList()
        : List.of(payload.getLong("seq"));
  }

  private Future<List<Notification>> wanted(Transaction tx, UUID account, List<Notification> news) {
    return preferences
        .of(tx, account)
        .map(
            found ->
                found
                    .map(chosen -> news.stream().filter(one -> isWanted(chosen, one)).toList())
                    .orElse(List.of()));
  }

  private static boolean isWanted(Preferences chosen, Notification one) {
    return NotificationRule.of(one)
        .map(rule -> chosen.mail(rule.matter()) != MailMode.OFF)
        .orElse(false);
  }

  private Future<Void> send(Transaction tx, UUID mail, UUID account, List<Notification> news) {
    return contacts
        .of(tx, account)
        .compose(
            contact ->
                contact.isEmpty()
                    ? Future.succeededFuture()
                    : mailer.send(texts.mail(mail, account, contact.get(), news)));
  }
}
