package eu.clusterxchange.notifications;

import eu.clusterxchange.accounts.AccountContact;
import eu.clusterxchange.platform.mail.Mail;
import eu.clusterxchange.platform.mail.Mailer;
import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes mails. The address is looked up when the mail goes out, so that no copy of it waits in the
 * outbox, and what was read meanwhile is not sent.
 */
final class MailConsumer implements OutboxConsumer {
  static final String TOPIC = "mail";

  /** Where somebody is written to now; empty for an account that is closed or gone. */
  interface Contacts {
    Future<Optional<AccountContact>> of(Transaction tx, UUID account);
  }

  private final NotificationRepository repository;
  private final Contacts contacts;
  private final Mailer mailer;
  private final Messages messages;
  private final String publicUrl;

  /**
   * @param publicUrl how people reach this server, for links
   */
  MailConsumer(
      NotificationRepository repository,
      Contacts contacts,
      Mailer mailer,
      Messages messages,
      String publicUrl) {
    this.repository = repository;
    this.contacts = contacts;
    this.mailer = mailer;
    this.messages = messages;
    this.publicUrl = publicUrl;
  }

  static JsonObject payload(UUID mail, Notification notification, String subjectKey) {
    var values = new JsonObject();
    notification.values().forEach(values::put);
    return new JsonObject()
        .put("mail", mail.toString())
        .put("account", notification.account().toString())
        .put("seq", notification.seq())
        .put("objectType", notification.objectType())
        .put("object", notification.object().toString())
        .put("subjectKey", subjectKey)
        .put("textKey", notification.textKey())
        .put("values", values);
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Future<Runnable> handle(Transaction tx, JsonObject payload) {
    UUID account = UUID.fromString(payload.getString("account"));
    return repository
        .isRead(tx, account, payload.getLong("seq"))
        .compose(
            read ->
                read.orElse(true)
                    ? Future.succeededFuture(Optional.<AccountContact>empty())
                    : contacts.of(tx, account))
        .compose(
            contact ->
                contact.isEmpty()
                    ? Future.succeededFuture()
                    : mailer.send(mail(payload, contact.get())))
        .map(v -> () -> {});
  }

  private Mail mail(JsonObject payload, AccountContact contact) {
    var values = new HashMap<String, String>();
    payload
        .getJsonObject("values")
        .forEach(entry -> values.put(entry.getKey(), (String) entry.getValue()));
    String text =
        messages.text(
            "mail.body",
            Map.of(
                "name", contact.name(),
                "text", messages.text(payload.getString("textKey"), values),
                "link", link(payload)));
    return new Mail(
        UUID.fromString(payload.getString("mail")),
        contact.email(),
        messages.text(payload.getString("subjectKey"), values),
        text);
  }

  private String link(JsonObject payload) {
    String page = payload.getString("objectType").equals("exchange") ? "/exchanges/" : "/matches/";
    return publicUrl + page + payload.getString("object");
  }
}
