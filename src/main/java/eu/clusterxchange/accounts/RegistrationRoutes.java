package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;

/** Registering, confirming the address and choosing a new password over HTTP. */
final class RegistrationRoutes implements Routes {
  private final RegistrationService registrations;
  private final NewPasswordService newPasswords;
  private final RequestOrigin origin;

  RegistrationRoutes(
      RegistrationService registrations, NewPasswordService newPasswords, RequestOrigin origin) {
    this.registrations = registrations;
    this.newPasswords = newPasswords;
    this.origin = origin;
  }

  @Override
  public void mount(Operations operations) {
    operations
        .on("registerAccount", ours(this::register))
        .on("confirmAccount", ours(this::confirm))
        .on("mailConfirmation", ours(call -> mail(call, LinkPurpose.CONFIRMATION)))
        .on("mailNewPassword", ours(call -> mail(call, LinkPurpose.NEW_PASSWORD)))
        .on("chooseNewPassword", ours(this::chooseNewPassword));
  }

  /** Nobody's pages but ours let people do this in their browser. */
  private Function<Call, Future<Reply>> ours(Function<Call, Future<Reply>> handler) {
    return call ->
        origin.isForeign(call.request())
            ? Future.failedFuture(Authentication.foreign())
            : handler.apply(call);
  }

  private Future<Reply> register(Call call) {
    return registrations
        .register(RegistrationJson.read(call.body()), AccountRoutes.address(call.request()))
        .map(registered -> accepted(LinkPurpose.CONFIRMATION));
  }

  private Future<Reply> confirm(Call call) {
    return registrations
        .confirm(call.body().getString("token"))
        .map(login -> Reply.ok(new JsonObject().put("login", login)));
  }

  private Future<Reply> mail(Call call, LinkPurpose purpose) {
    return registrations
        .mail(call.body().getString("login"), purpose, AccountRoutes.address(call.request()))
        .map(asked -> accepted(purpose));
  }

  private Future<Reply> chooseNewPassword(Call call) {
    JsonObject body = call.body();
    return newPasswords
        .choose(body.getString("token"), body.getString("password"))
        .map(login -> Reply.ok(new JsonObject().put("login", login)));
  }

  private static Reply accepted(LinkPurpose purpose) {
    return Reply.accepted(new JsonObject().put("linkHours", purpose.lifetime().toHours()));
  }
}
