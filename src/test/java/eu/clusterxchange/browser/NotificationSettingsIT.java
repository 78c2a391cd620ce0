package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.clusterxchange.testing.LoopbackPushService;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people choose about notifications, and what their device shows when no page is open. */
class NotificationSettingsIT {
  @RegisterExtension static final LoopbackPushService PUSH = new LoopbackPushService();
  @RegisterExtension static final TestServer SERVER = TestServer.demo();
  @RegisterExtension static final Browser BROWSER = Browser.at(SERVER);

  private static final String ON = "Notify me on this device, also when this page is closed";

  /** A browser's own push service is on the Internet; the test's is not asked by it. */
  private static final String SUBSCRIBES =
      """
      PushManager.prototype.subscribe = async (options) => (window.subscription = {
        endpoint: '%s', options: { applicationServerKey: options.applicationServerKey.buffer },
        toJSON: () => (%s), unsubscribe: async () => { window.subscription = null; return true; } });
      PushManager.prototype.getSubscription = async () => window.subscription ?? null;
      """;

  @Test
  void choicesAreKept() {
    Person anna = BROWSER.person("anna.host");
    anna.goesTo("/notifications").follows("Settings");
    anna.seesHeading("Notification settings");
    Locator mail = choice(anna, "Matches and chat", "Mail");
    assertThat(mail).hasValue("AT_ONCE");
    mail.selectOption("DAILY");
    choice(anna, "Reports and payments", "Your devices").selectOption("OFF");
    anna.presses("Save");
    anna.sees("Saved.");
    anna.reloads();
    assertThat(choice(anna, "Matches and chat", "Mail")).hasValue("DAILY");
    assertThat(choice(anna, "Reports and payments", "Your devices")).hasValue("OFF");
    assertThat(choice(anna, "Exchanges and commitments", "Mail")).hasValue("AT_ONCE");
  }

  /** What was chosen stays on the page when it could not be saved. */
  @Test
  void aFailureKeepsTheChoice() {
    Person bruno = BROWSER.person("bruno.host");
    bruno.goesTo("/notifications/settings").seesHeading("Notification settings");
    choice(bruno, "Profiles", "Mail").selectOption("OFF");
    bruno.line().cut();
    bruno.presses("Save");
    assertThat(bruno.alert()).isVisible();
    assertThat(choice(bruno, "Profiles", "Mail")).hasValue("OFF");
    bruno.line().mend();
    bruno.presses("Save");
    bruno.sees("Saved.");
  }

  @Test
  void aBrowserThatMayNotSaysHowToAllowIt() {
    Person clara = BROWSER.person("clara.visitor");
    clara
        .page()
        .addInitScript(
            "Object.defineProperty(Notification, 'permission', { get: () => 'denied' })");
    clara.goesTo("/notifications/settings").sees("Your browser does not allow notifications");
    clara.sees("choose Notifications, Allow");
    assertThat(clara.page().getByText(ON)).hasCount(0);
  }

  @Test
  void aDeviceIsSwitchedOnByAClickAndOffBySigningOut() {
    Person freya = BROWSER.person("freya.visitor");
    TestClient program = freya.program();
    var browser = PUSH.browser("freya", program.get("/api/push-key").json().getString("key"));
    io.vertx.core.json.JsonObject subscription =
        browser.subscription().put("endpoint", "https://fcm.googleapis.com/fcm/send/freya");
    freya
        .page()
        .addInitScript(
            SUBSCRIBES.formatted(subscription.getString("endpoint"), subscription.encode()));
    freya.page().context().grantPermissions(List.of("notifications"));
    freya.goesTo("/notifications/settings").sees("only while a page of ClusterXchange is open");
    freya.presses(ON);
    freya.sees("This device notifies you, also when this page is closed.");
    freya.sees("This device");
    assertThat(devices(program)).isEqualTo(1);

    freya.opensTheAccountMenu();
    freya.button("Sign out").click();
    freya.seesHeading("Sign in");
    await().atMost(Duration.ofSeconds(10)).until(() -> devices(program) == 0);
  }

  /** Through the browser's own protocol, in place of a push service. */
  @Test
  void aPushIsShownAndLeadsToThePage() {
    Person dario = BROWSER.person("dario.visitor");
    dario.page().context().grantPermissions(List.of("notifications"));
    dario.goesTo("/notifications").seesHeading("Notifications");
    CDPSession protocol = dario.protocol();
    var registration = new AtomicReference<String>();
    protocol.on(
        "ServiceWorker.workerVersionUpdated",
        event ->
            event
                .getAsJsonArray("versions")
                .forEach(
                    version -> {
                      JsonObject one = version.getAsJsonObject();
                      if ("activated".equals(one.get("status").getAsString())) {
                        registration.set(one.get("registrationId").getAsString());
                      }
                    }));
    protocol.send("ServiceWorker.enable");
    dario
        .page()
        .evaluate(
            "() => import('/js/push/worker.js').then((m) => m.registerWorker()).then(() => navigator.serviceWorker.ready).then(() => true)");
    dario.reloads();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              dario.page().evaluate("1");
              return registration.get() != null;
            });
    var push = new JsonObject();
    push.addProperty("origin", SERVER.url());
    push.addProperty("registrationId", registration.get());
    push.addProperty(
        "data",
        "{\"title\":\"Matches\",\"text\":\"Nordic Sensor Lab validated your match\",\"link\":\"/matches\",\"tag\":\"n7\"}");
    protocol.send("ServiceWorker.deliverPushMessage", push);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> shown(dario).equals("Matches|Nordic Sensor Lab validated your match|/matches"));

    // What the worker tells the page when the notification is clicked.
    dario
        .page()
        .evaluate(
            "() => { navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: { open: '/matches' } })); }");
    dario.isAt("/matches");
  }

  private static String shown(Person person) {
    return (String)
        person
            .page()
            .evaluate(
                """
                async () => {
                  const worker = await navigator.serviceWorker.ready;
                  const shown = await worker.getNotifications();
                  return shown.map((one) => [one.title, one.body, one.data.link].join('|')).join();
                }""");
  }

  @Test
  void newOnesCountInTheTitleAndAreMarkedAsRead() {
    Person anna = BROWSER.person("anna.host");
    anna.goesTo("/notifications").seesHeading("Notifications");
    anna.sees("Today");
    anna.presses("Mark all as read");
    assertThat(anna.page().locator(".row-link.unread")).hasCount(0);
    assertThat(anna.page()).hasTitle("Notifications – ClusterXchange");
  }

  /** A link in a mail needs no signing in; a broken one says what to do. */
  @Test
  void aBrokenLinkOfAMailSaysWhatToDo() {
    Person stranger = BROWSER.stranger();
    stranger.console().expect("422");
    stranger.goesTo("/unsubscribe?token=MATCHES.somebody.nothing");
    stranger.seesHeading("Stop mails from ClusterXchange?");
    stranger.presses("No more mails about Matches and chat");
    assertThat(stranger.alert()).containsText("open it from the mail again");
    stranger.goesTo("/unsubscribe").sees("This page needs the link at the end of a mail");
  }

  private static int devices(TestClient program) {
    return program.get("/api/push-subscriptions").json().getJsonArray("subscriptions").size();
  }

  private static Locator choice(Person person, String matter, String channel) {
    return person
        .page()
        .getByRole(
            com.microsoft.playwright.options.AriaRole.GROUP,
            new Page.GetByRoleOptions().setName(matter))
        .getByLabel(channel);
  }
}
