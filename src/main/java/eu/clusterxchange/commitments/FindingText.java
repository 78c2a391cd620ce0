package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.rules.Finding;
import eu.clusterxchange.platform.text.Messages;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;

/** What a rule found, in words that say what to do. */
final class FindingText {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

  private final Messages messages;

  FindingText(Messages messages) {
    this.messages = messages;
  }

  String of(Finding finding) {
    var values = new HashMap<String, String>();
    finding.values().forEach((name, value) -> values.put(name, words(value)));
    return messages.text("commitment.finding." + finding.key(), values);
  }

  private static String words(Object value) {
    if (value instanceof LocalDate date) {
      return DATE.format(date);
    }
    if (value instanceof Duration duration) {
      return hours(duration);
    }
    return String.valueOf(value);
  }

  private static String hours(Duration duration) {
    long hours = duration.toHours();
    int minutes = duration.toMinutesPart();
    return minutes == 0 ? hours + " h" : hours + " h " + minutes + " min";
  }
}
