package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** A co-edited text, as one person sees it and types in it. */
final class TextField {
  private final Person person;
  private final Locator control;

  TextField(Person person, String path) {
    this.person = person;
    this.control = person.page().locator("[id=\"f-" + path + "\"]");
  }

  /** Puts the caret there, in UTF-16 units. */
  TextField caretAt(int position) {
    control.focus();
    control.evaluate("(control, at) => control.setSelectionRange(at, at)", position);
    return this;
  }

  TextField caretAtEnd() {
    return caretAt(text().length());
  }

  int caret() {
    return ((Number) control.evaluate("control => control.selectionStart")).intValue();
  }

  TextField types(String text) {
    control.pressSequentially(text);
    return this;
  }

  TextField presses(String... keys) {
    for (String key : keys) {
      control.press(key);
    }
    return this;
  }

  /** One key each in turn, until both texts are typed. */
  static void inTurn(TextField one, String ones, TextField other, String others) {
    for (int i = 0; i < Math.max(ones.length(), others.length()); i++) {
      if (i < ones.length()) {
        one.types(ones.substring(i, i + 1));
      }
      if (i < others.length()) {
        other.types(others.substring(i, i + 1));
      }
    }
  }

  TextField shows(String text) {
    assertThat(control).hasValue(text);
    return this;
  }

  String text() {
    return control.inputValue();
  }

  Locator control() {
    return control;
  }

  /** The caret of somebody else, with the name. */
  TextField showsCaretOf(String name) {
    assertThat(mirror().locator(".remote-name").first()).hasText(name);
    return this;
  }

  Locator mirror() {
    return control.locator("xpath=following-sibling::*[contains(@class,'remote-carets')]");
  }

  Person person() {
    return person;
  }
}
