package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.mail.KeptMail;
import eu.clusterxchange.platform.mail.Mailbox;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** What a page needs to know before anybody signs in, and the mails of a demo. */
final class PortalRoutes implements Routes {
  private static final int MAILS = 50;

  private final DemoAccounts demo;
  private final AccountSettings settings;
  private final Optional<Mailbox> mailbox;

  /**
   * @param mailbox empty when mails really go out
   */
  PortalRoutes(DemoAccounts demo, AccountSettings settings, Optional<Mailbox> mailbox) {
    this.demo = demo;
    this.settings = settings;
    this.mailbox = mailbox;
  }

  @Override
  public void mount(Operations operations) {
    operations.on("getPortal", this::portal).on("listDemoMails", this::mails);
  }

  private Future<Reply> portal(Call call) {
    return Future.succeededFuture(
        Reply.ok(
            new JsonObject()
                .put("demo", settings.demo())
                .put("mailbox", mailbox.isPresent() && shown(call))));
  }

  private boolean shown(Call call) {
    return demo.isShownTo(AccountRoutes.address(call.request()));
  }

  private Future<Reply> mails(Call call) {
    return mailbox.isEmpty() || !shown(call)
        ? Future.failedFuture(Problem.notFound().exception())
        : mailbox
            .get()
            .latest(MAILS)
            .map(
                mails ->
                    Reply.ok(
                        new JsonObject()
                            .put("publicUrl", settings.publicUrl())
                            .put(
                                "mails",
                                new JsonArray(mails.stream().map(PortalRoutes::json).toList()))));
  }

  private static JsonObject json(KeptMail mail) {
    return new JsonObject()
        .put("id", mail.id())
        .put("to", mail.to())
        .put("subject", mail.subject())
        .put("at", mail.at().toString())
        .put("text", mail.text());
  }
}
