package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody in front of a browser of their own, at the end of a line of their own. */
final class Person {
  private final TestServer server;
  private final BrowserContext context;
  private final Line line;
  private final ConsoleWatch console;
  private final Page page;
  private String login = "a stranger";

  Person(TestServer server, BrowserContext context, Line line) {
    this.server = server;
    this.context = context;
    this.line = line;
    this.console = new ConsoleWatch(context);
    this.page = context.newPage();
  }

  /** Signs in without the page, which {@link SignInIT} is about. */
  Person signedInAs(String account) {
    login = account;
    String password =
        new JsonObject(get("/api/demo"))
            .getJsonArray("accounts").stream()
                .map(JsonObject.class::cast)
                .filter(demo -> account.equals(demo.getString("login")))
                .map(demo -> demo.getString("password"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no demo account " + account));
    APIResponse answer =
        context
            .request()
            .post(
                "/api/sessions",
                RequestOptions.create()
                    .setHeader("Origin", server.url())
                    .setHeader("Content-Type", "application/json")
                    .setData(
                        new JsonObject().put("login", account).put("password", password).encode()));
    if (!answer.ok()) {
      throw new AssertionError(account + " cannot sign in: " + answer.text());
    }
    return this;
  }

  private String get(String path) {
    return context.request().get(path).text();
  }

  /** What the server would tell this person's own program. */
  JsonObject asks(String path) {
    return new JsonObject(get(path));
  }

  /** The same person at a program that speaks the API. */
  TestClient program() {
    return server.signedIn(login);
  }

  Person goesTo(String path) {
    page.navigate(path);
    return this;
  }

  Person reloads() {
    page.reload();
    return this;
  }

  ChatPage opensTheMatchWith(String organisation) {
    goesTo("/matches");
    follows(organisation);
    return new ChatPage(this);
  }

  /** The Commitment to Quality of the only exchange, or of the first of a group. */
  CommitmentPage opensTheCommitment() {
    String exchange =
        asks("/api/exchanges").getJsonArray("exchanges").getJsonObject(0).getString("id");
    return new CommitmentPage(goesTo("/exchanges/" + exchange + "/commitment")).isOpen();
  }

  /** The Commitment that the members of a group share. */
  CommitmentPage opensTheCommitmentOf(String group) {
    String exchange =
        asks("/api/exchanges").getJsonArray("exchanges").stream()
            .map(JsonObject.class::cast)
            .filter(
                one ->
                    one.containsKey("group")
                        && group.equals(one.getJsonObject("group").getString("name")))
            .map(one -> one.getString("id"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no exchange in the group " + group));
    return new CommitmentPage(goesTo("/exchanges/" + exchange + "/commitment")).isOpen();
  }

  void follows(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
  }

  void presses(String button) {
    button(button).click();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  void sees(String text) {
    assertThat(page.getByText(text).locator("visible=true").first()).isVisible();
  }

  void seesNoMore(String text) {
    assertThat(page.getByText(text)).hasCount(0);
  }

  void seesHeading(String text) {
    assertThat(
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1)))
        .isVisible();
  }

  void seesTitle(String title) {
    assertThat(page).hasTitle(title + " – ClusterXchange");
  }

  /** Presses a button of the dialog that is open. */
  void confirms(String button) {
    page.locator("dialog")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
        .click();
  }

  void opensTheAccountMenu() {
    page.locator(".account-menu > summary").click();
  }

  /** What went wrong, as the page says it. */
  Locator alert() {
    return page.getByRole(AriaRole.ALERT);
  }

  void isAt(String path) {
    assertThat(page).hasURL(Pattern.compile("^[^/]+//[^/]+" + path + "(\\?.*)?$"));
  }

  Page page() {
    return page;
  }

  /** The browser's own protocol, for what a keyboard cannot do. */
  CDPSession protocol() {
    return context.newCDPSession(page);
  }

  /** Whose cuts and their error messages in the console are part of the test. */
  Line line() {
    console.expect("net::ERR_");
    console.expect("WebSocket connection to");
    return line;
  }

  ConsoleWatch console() {
    return console;
  }

  void picture(Path path) {
    page.screenshot(new Page.ScreenshotOptions().setPath(path));
  }

  void leaves() {
    context.close();
    line.close();
  }

  @Override
  public String toString() {
    return login;
  }
}
