package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A Commitment to Quality as one person sees it. */
final class CommitmentPage {
  private final Person person;

  CommitmentPage(Person person) {
    this.person = person;
  }

  CommitmentPage isOpen() {
    assertThat(person.page().locator(".commitment-form")).isVisible();
    return this;
  }

  CommitmentPage reloads() {
    person.reloads();
    return isOpen();
  }

  /** A text by its path in the form. */
  TextField text(String path) {
    return new TextField(person, path);
  }

  /** Any other field by its path in the form. */
  Locator field(String path) {
    return person.page().locator("[id=\"f-" + path + "\"]");
  }

  /** Everything that belongs to the field: its label, who is in it, what happened to it. */
  Locator around(String path) {
    return person.page().locator("[data-path=\"" + path + "\"]");
  }

  /** The rows of one list, in their order. */
  Locator rows(String path) {
    return around(path).locator("> fieldset");
  }

  String rowId(String path, int index) {
    return rows(path).nth(index).getAttribute("data-row");
  }

  CommitmentPage hasRows(String path, int count) {
    assertThat(rows(path)).hasCount(count);
    return this;
  }

  /** Adds a row at the end. @return the path of its fields, with the dot */
  String adds(String path, String button) {
    int before = rows(path).count();
    around(path)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
        .last()
        .click();
    hasRows(path, before + 1);
    return path + "." + rowId(path, before) + ".";
  }

  void presses(String button) {
    person
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }

  /** Removes a row, and says yes when the page asks whether its text may go. */
  void removes(String title) {
    presses("Remove: " + title);
    person
        .page()
        .locator("dialog")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
        .click();
  }

  /** Who has the page open. */
  Locator people() {
    return person.page().locator(".commitment-bar .people li");
  }

  /** The words beside the people: whether everything is saved. */
  CommitmentPage says(String saved) {
    assertThat(saved()).hasText(saved);
    return this;
  }

  Locator saved() {
    return person.page().locator(".pill.save");
  }

  CommitmentPage hasSavedAll() {
    return says("All changes saved");
  }

  CommitmentPage shows(String text) {
    person.sees(text);
    return this;
  }

  Person person() {
    return person;
  }
}
