package eu.clusterxchange.accounts;

import eu.clusterxchange.accounts.AccountRepository.Holder;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.mail.Mail;
import eu.clusterxchange.platform.mail.Mailer;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * Mails with one-time links. Who asks learns nothing: whether there is anybody to write to is found
 * out here, afterwards. The token is made when the mail is, and stands nowhere else.
 */
final class AccountMails implements OutboxConsumer {
  static final String TOPIC = "account-mail";

  private final AccountRepository accounts;
  private final AccountLinks links;
  private final Mailer mailer;
  private final Messages messages;
  private final String publicUrl;
  private final Ids ids;

  /**
   * @param publicUrl how people reach this server, for links
   */
  AccountMails(
      AccountRepository accounts,
      AccountLinks links,
      Mailer mailer,
      Messages messages,
      String publicUrl,
      Ids ids) {
    this.accounts = accounts;
    this.links = links;
    this.mailer = mailer;
    this.messages = messages;
    this.publicUrl = publicUrl;
    this.ids = ids;
  }

  /** Asks for the mail that the holder of this login or address needs for the purpose. */
  static Future<Void> ask(Outbox outbox, Transaction tx, LoginKey login, LinkPurpose purpose) {
    return outbox.add(
        tx, TOPIC, new JsonObject().put("login", login.text()).put("purpose", purpose.name()));
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Future<Runnable> handle(Transaction tx, JsonObject payload) {
    LoginKey login = LoginKey.of(payload.getString("login"));
    LinkPurpose purpose = LinkPurpose.valueOf(payload.getString("purpose"));
    return accounts
        .owner(tx, login)
        .compose(
            owner ->
                owner.isPresent()
                    ? toOwner(tx, owner.get(), purpose)
                    : accounts
                        .unconfirmed(tx, login)
                        .compose(
                            found ->
                                found.isEmpty()
                                    ? Future.<Void>succeededFuture()
                                    : toClaimant(tx, found.get())))
        .map(v -> () -> {});
  }

  /** Has proved the address: needs no confirmation, but may want a password. */
  private Future<Void> toOwner(Transaction tx, Holder owner, LinkPurpose purpose) {
    if (owner.demo()) {
      // Everybody sees its password, and nobody may change it for the others.
      return Future.succeededFuture();
    }
    return purpose == LinkPurpose.NEW_PASSWORD
        ? sendLink(tx, owner, purpose, "/new-password")
        : send(owner, "account.mail.exists", publicUrl + "/sign-in");
  }

  /** Of the same address whoever has proved it is told, and nobody else. */
  private Future<Void> toClaimant(Transaction tx, Holder claimant) {
    return accounts
        .owner(tx, LoginKey.of(claimant.email()))
        .compose(
            (Optional<Holder> owner) ->
                owner.isPresent()
                    ? send(owner.get(), "account.mail.exists", publicUrl + "/sign-in")
                    : sendLink(tx, claimant, LinkPurpose.CONFIRMATION, "/confirm"));
  }

  private Future<Void> sendLink(Transaction tx, Holder to, LinkPurpose purpose, String page) {
    // A fragment is not sent to servers nor written to their logs.
    return links
        .make(tx, to.id(), purpose)
        .compose(
            token ->
                send(to, "account.mail." + purpose.name(), publicUrl + page + "#token=" + token));
  }

  /** A new id each time: a mail handed in again has another link, and only the last one works. */
  private Future<Void> send(Holder to, String key, String link) {
    return mailer.send(
        new Mail(
            ids.next(),
            to.email(),
            messages.text(key + ".subject"),
            messages.text(
                key + ".text", Map.of("name", to.name(), "login", to.login(), "link", link))));
  }
}
