package eu.clusterxchange.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * Errors in the consoles of one person's pages: mistakes of scripts, what the content security
 * policy blocked, requests that failed.
 */
final class ConsoleWatch {
  /** Who is not signed in is told so twice when a page starts: it asks, and tries to renew. */
  private static final List<String> ANONYMOUS_START =
      List.of("401 (Unauthorized) at /api/me:", "401 (Unauthorized) at /api/sessions/refresh:");

  private final List<String> errors = new ArrayList<>();
  private final List<String> expected = new ArrayList<>(ANONYMOUS_START);

  ConsoleWatch(BrowserContext context) {
    context.onConsoleMessage(this::heard);
    context.onWebError(error -> errors.add("uncaught: " + error.error()));
  }

  private void heard(ConsoleMessage message) {
    if ("error".equals(message.type()) || message.text().contains("Content Security Policy")) {
      errors.add(message.text() + " at " + message.location().replaceFirst("^https?://[^/]+", ""));
    }
  }

  /** Errors with this text belong to what the test is about. */
  void expect(String part) {
    expected.add(part);
  }

  /** What nobody expected since the last time. */
  List<String> takeFaults() {
    List<String> faults =
        errors.stream().filter(error -> expected.stream().noneMatch(error::contains)).toList();
    errors.clear();
    return faults;
  }
}
