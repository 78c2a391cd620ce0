package eu.clusterxchange.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.Proxy;
import com.microsoft.playwright.options.ReducedMotion;
import eu.clusterxchange.testing.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Brings people to the server under test. They leave after each test, which fails if anybody's
 * console held an error; when a test fails, what each of them saw is kept as a picture under {@code
 * target/browser-failures}.
 */
final class Browser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  static final int LAPTOP = 1280;
  static final int PHONE = 320;
  static final int HEIGHT = 800;

  private final TestServer server;
  private final List<Person> people = new ArrayList<>();
  private final Map<String, Person> residents = new HashMap<>();
  private Chromium chromium;

  private Browser(TestServer server) {
    this.server = server;
  }

  static Browser at(TestServer server) {
    return new Browser(server);
  }

  /** Somebody whom the server does not know yet. */
  Person stranger() {
    return newcomer();
  }

  /** A demo account, signed in. */
  Person person(String login) {
    return newcomer().signedInAs(login);
  }

  /**
   * The same, but staying for the tests that follow, on the page where they are: the many tests of
   * one page are worth it. Who took part in a failure is replaced.
   */
  Person resident(String login) {
    return residents.computeIfAbsent(login, name -> newcomer().signedInAs(name));
  }

  private Person newcomer() {
    var line = new Line();
    var options =
        new NewContextOptions()
            .setBaseURL(server.url())
            .setLocale("en-IE")
            .setTimezoneId("Europe/Brussels")
            // A colour half way to another is nobody's choice, and what moves takes time.
            .setReducedMotion(ReducedMotion.REDUCE)
            .setViewportSize(LAPTOP, HEIGHT)
            .setProxy(new Proxy(line.address()));
    var person = new Person(server, chromium.context(options), line);
    people.add(person);
    return person;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium =
        context
            .getRoot()
            .getStore(Namespace.create(Chromium.class))
            .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    boolean failed = context.getExecutionException().isPresent();
    if (failed) {
      people.forEach(person -> person.picture(picture(context, person)));
    }
    var faults = new ArrayList<String>();
    people.forEach(
        person -> person.console().takeFaults().forEach(f -> faults.add(person + ": " + f)));
    for (Person person : List.copyOf(people)) {
      if (failed || !residents.containsValue(person)) {
        leaves(person);
      } else {
        person.line().mend();
      }
    }
    if (!faults.isEmpty()) {
      throw new AssertionError("errors in a console:\n" + String.join("\n", faults));
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    List.copyOf(people).forEach(this::leaves);
  }

  private void leaves(Person person) {
    person.leaves();
    people.remove(person);
    residents.values().remove(person);
  }

  private Path picture(ExtensionContext context, Person person) {
    return Path.of(
        "target/browser-failures",
        context.getRequiredTestClass().getSimpleName(),
        context.getRequiredTestMethod().getName() + "-" + people.indexOf(person) + ".png");
  }
}
