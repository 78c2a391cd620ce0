package eu.clusterxchange.browser;

import com.microsoft.playwright.Page;

/**
 * A person who has no mouse: what has the focus must say what it is, be seen, and not be hidden.
 */
final class Keyboard {
  private static final int PATIENCE = 150;
  private static final String FOCUSED =
      """
      () => {
        const element = document.activeElement;
        if (!element || element === document.body) return '';
        const labels = [...(element.labels ?? [])].map((label) => label.textContent);
        const words = [element.getAttribute('aria-label'), ...labels, element.textContent].join(' ');
        return words.replace(/\\s+/g, ' ').trim();
      }""";

  /** Whether something else lies over its middle, or nothing marks it. */
  private static final String FAULT =
      """
      () => {
        const element = document.activeElement;
        const box = element.getBoundingClientRect();
        const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
        const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 1), innerHeight - 1);
        const top = document.elementFromPoint(x, y);
        if (!top || !(element.contains(top) || top.contains(element))) return `hidden behind ${top?.outerHTML.slice(0, 120)}`;
        const { outlineStyle, boxShadow } = getComputedStyle(element);
        return outlineStyle === 'none' && boxShadow === 'none' ? 'not marked' : '';
      }""";

  private final Person person;
  private final Page page;

  Keyboard(Person person) {
    this.person = person;
    this.page = person.page();
  }

  /** Tabs until what has the focus is called so. */
  Keyboard reaches(String name) {
    return reaches(name, "Tab");
  }

  Keyboard reachesBack(String name) {
    return reaches(name, "Shift+Tab");
  }

  private Keyboard reaches(String name, String key) {
    for (int i = 0; i < PATIENCE; i++) {
      page.keyboard().press(key);
      String focused = (String) page.evaluate(FOCUSED);
      if (!focused.isEmpty()) {
        // A page that scrolls there gently takes a moment.
        Waiting.until(
            () -> fault().isEmpty(), () -> "the focus on “" + focused + "” is " + fault());
      }
      if (focused.contains(name)) {
        return this;
      }
    }
    throw new AssertionError(person + " does not reach “" + name + "” with " + key);
  }

  private String fault() {
    return (String) page.evaluate(FAULT);
  }

  Keyboard presses(String key) {
    page.keyboard().press(key);
    return this;
  }

  Keyboard types(String text) {
    page.keyboard().type(text);
    return this;
  }
}
