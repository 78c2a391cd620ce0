package eu.clusterxchange.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** The page of a match, as one person sees it: above all its chat. */
final class ChatPage {
  private final Person person;
  private final Locator log;

  ChatPage(Person person) {
    this.person = person;
    this.log = person.page().locator("#chat-log");
    assertThat(message()).isVisible();
  }

  Locator message() {
    return person.field("Your message");
  }

  /** Types it key by key and sends it with Enter. */
  ChatPage says(String text) {
    message().pressSequentially(text);
    message().press("Enter");
    return this;
  }

  ChatPage begins(String text) {
    message().pressSequentially(text);
    return this;
  }

  /** The last messages are these, in this order. */
  ChatPage shows(String... texts) {
    assertThat(bubbles().last()).hasText(texts[texts.length - 1]);
    Waiting.until(
        () -> last(texts.length).equals(List.of(texts)),
        () -> "the chat shows " + last(texts.length));
    return this;
  }

  /** The last messages as they are drawn. */
  List<String> last(int count) {
    List<String> texts = texts();
    return texts.subList(Math.max(0, texts.size() - count), texts.size());
  }

  List<String> texts() {
    return bubbles().allTextContents();
  }

  Locator bubbles() {
    return log.locator(".line:not(.outgoing) .bubble");
  }

  /** What is on its way. */
  Locator outgoing() {
    return log.locator(".outgoing .bubble");
  }

  /** A line that the system wrote. */
  ChatPage showsLine(String text) {
    assertThat(log.locator(".status-line").last()).containsText(text);
    return this;
  }

  ChatPage showsTyping(String words) {
    assertThat(person.page().locator(".typing")).hasText(words);
    return this;
  }

  ChatPage showsReadMark(String words) {
    assertThat(log.locator(".read-mark")).hasText(words);
    return this;
  }

  Locator log() {
    return log;
  }

  /** Pixels between what is seen and the newest line. */
  int belowTheView() {
    return ((Number) log.evaluate("log => log.scrollHeight - log.scrollTop - log.clientHeight"))
        .intValue();
  }

  void scrollsToTheTop() {
    log.evaluate("log => log.scrollTop = 0");
  }
}
