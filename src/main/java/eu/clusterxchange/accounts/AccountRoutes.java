package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.http.Call;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.http.Reply;
import eu.clusterxchange.platform.http.Routes;
import eu.clusterxchange.platform.security.AccessTokens;
import eu.clusterxchange.platform.security.Actor;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Sessions, oneself, set-up and the accounts of a demo over HTTP. */
final class AccountRoutes implements Routes {
  private static final int LONGEST_USER_AGENT = 200;

  private final SignInService signIn;
  private final SessionService sessions;
  private final AccountRepository accounts;
  private final RegistrationRepository registrations;
  private final SetupLink setup;
  private final DemoAccounts demo;
  private final Affiliation affiliation;
  private final SessionCookies cookies;
  private final RequestOrigin origin;
  private final boolean demoMode;

  AccountRoutes(
      SignInService signIn,
      SessionService sessions,
      AccountRepository accounts,
      RegistrationRepository registrations,
      SetupLink setup,
      DemoAccounts demo,
      Affiliation affiliation,
      SessionCookies cookies,
      RequestOrigin origin,
      boolean demoMode) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.accounts = accounts;
    this.registrations = registrations;
    this.setup = setup;
    this.demo = demo;
    this.affiliation = affiliation;
    this.cookies = cookies;
    this.origin = origin;
    this.demoMode = demoMode;
  }

  @Override
  public void mount(Operations operations) {
    operations
        .on("createSession", this::createSession)
        .on("refreshSession", this::refreshSession)
        .on("deleteCurrentSession", this::deleteCurrentSession)
        .on("deleteSessions", this::deleteSessions)
        .on("getMe", this::getMe)
        .on("getDemo", this::getDemo)
        .on("setUp", this::setUp)
        .on("createLiveTicket", this::createLiveTicket);
  }

  private Future<Reply> createSession(Call call) {
    if (origin.isForeign(call.request())) {
      return Future.failedFuture(Authentication.foreign());
    }
    var attempt =
        new SignInService.Attempt(
            call.body().getString("login"),
            call.body().getString("password"),
            address(call.request()),
            userAgent(call.request()),
            cookies.refresh(call.request()));
    return signIn.signIn(attempt).map(this::opened);
  }

  private Future<Reply> refreshSession(Call call) {
    if (origin.isForeign(call.request())) {
      return Future.failedFuture(Authentication.foreign());
    }
    return cookies
        .refresh(call.request())
        .map(sessions::refresh)
        .orElseGet(
            () ->
                Future.failedFuture(
                    new Problem(ProblemType.UNAUTHENTICATED, "Please sign in.").exception()))
        .map(this::opened);
  }

  private Reply opened(SessionService.Opened opened) {
    Actor actor = opened.actor();
    return Reply.ok(
            new JsonObject()
                .put("accessToken", opened.accessToken())
                .put("expiresIn", AccessTokens.LIFETIME.toSeconds())
                .put(
                    "account",
                    new JsonObject()
                        .put("id", actor.accountId().toString())
                        .put("name", actor.name())
                        .put("role", actor.role().name())))
        .with(cookies.of(opened));
  }

  private Future<Reply> deleteCurrentSession(Call call) {
    return sessions.signOut(call.actor()).map(ended -> Reply.done().with(cookies.cleared()));
  }

  private Future<Reply> deleteSessions(Call call) {
    return sessions
        .signOutEverywhere(call.actor())
        .map(ended -> Reply.done().with(cookies.cleared()));
  }

  private Future<Reply> getMe(Call call) {
    Actor actor = call.actor();
    return Future.all(
            accounts.login(actor.accountId()),
            affiliation.of(actor.accountId()),
            registrations.person(actor.accountId()))
        .map(
            all -> {
              Optional<String> login = all.resultAt(0);
              Optional<Affiliation.Partnership> partnership = all.resultAt(1);
              Optional<RegisteredPerson> person = all.resultAt(2);
              var json =
                  new JsonObject()
                      .put(
                          "account",
                          new JsonObject()
                              .put("id", actor.accountId().toString())
                              .put("name", actor.name())
                              .put("login", login.orElseThrow())
                              .put("role", actor.role().name()))
                      .put("demo", demoMode);
              partnership.ifPresent(
                  p ->
                      json.put(
                          "partnership",
                          new JsonObject().put("id", p.id().toString()).put("name", p.name())));
              person.ifPresent(p -> json.put("person", RegistrationJson.of(p)));
              return Reply.ok(json);
            });
  }

  private Future<Reply> getDemo(Call call) {
    return demo.shownTo(address(call.request()))
        .map(
            shown -> {
              var list = new JsonArray();
              shown.forEach(
                  account ->
                      list.add(
                          new JsonObject()
                              .put("login", account.login())
                              .put("password", account.password())
                              .put("name", account.name())
                              .put("role", account.role().name())
                              .put("about", account.about())));
              return Reply.ok(new JsonObject().put("accounts", list));
            });
  }

  private Future<Reply> setUp(Call call) {
    if (origin.isForeign(call.request())) {
      return Future.failedFuture(Authentication.foreign());
    }
    JsonObject body = call.body();
    return setup
        .setUp(
            body.getString("token"),
            body.getString("login"),
            body.getString("email"),
            body.getString("name"),
            body.getString("password"))
        .map(id -> Reply.created(new JsonObject().put("id", id.toString())));
  }

  private Future<Reply> createLiveTicket(Call call) {
    return sessions
        .liveTicket(call.actor())
        .map(ticket -> Reply.ok(new JsonObject().put("ticket", ticket)));
  }

  static String address(HttpServerRequest request) {
    String address = request.remoteAddress().hostAddress();
    return address == null ? request.remoteAddress().toString() : address;
  }

  private static String userAgent(HttpServerRequest request) {
    String text = request.getHeader(HttpHeaders.USER_AGENT);
    return text == null || text.length() <= LONGEST_USER_AGENT
        ? text
        : text.substring(0, LONGEST_USER_AGENT);
  }
}
