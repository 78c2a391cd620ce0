package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.vertx.core.json.JsonObject;

/** The page of one exchange as one person sees it. */
final class ExchangePage {
  private final Person person;

  private ExchangePage(Person person) {
    this.person = person;
  }

  /** Of this visitor, or the only one. */
  static ExchangePage of(Person person, String visitor) {
    JsonObject exchange =
        person.asks("/api/exchanges").getJsonArray("exchanges").stream()
            .map(JsonObject.class::cast)
            .filter(one -> visitor.equals(one.getJsonObject("visitor").getString("organisation")))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no exchange with " + visitor));
    person.goesTo("/exchanges/" + exchange.getString("id"));
    person.seesHeading("Exchange " + exchange.getString("reference"));
    return new ExchangePage(person);
  }

  /** Presses a button, and the one of the dialog that it opens. */
  ExchangePage does(String button, String confirmation) {
    person.presses(button);
    person.confirms(confirmation);
    assertThat(person.page().locator("dialog")).hasCount(0);
    return this;
  }

  ExchangePage has(String status) {
    assertThat(person.page().locator(".page-head .pill")).hasText(status);
    return this;
  }

  ExchangePage sees(String text) {
    person.sees(text);
    return this;
  }

  ExchangePage hasNo(String button) {
    assertThat(person.button(button)).hasCount(0);
    return this;
  }

  Locator members() {
    return person.page().locator("section:has(#group-title) .rows li");
  }
}
