package eu.clusterxchange.documents.paper;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;

/**
 * Answers in words.
 *
 * @param names of the parties, by the id that an answer holds
 */
record Values(Map<String, String> names) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  /** Empty when nothing was answered. */
  String words(JsonObject field, JsonObject owner) {
    Object value = owner.getValue(field.getString("path"));
    if (value == null) {
      return "";
    }
    return switch (field.getString("kind")) {
      case "date" -> date(String.valueOf(value), DAY);
      case "boolean" -> Boolean.TRUE.equals(value) ? "Yes" : "No";
      case "choice" -> label(field, String.valueOf(value));
      case "number" -> number(field, value);
      default -> String.valueOf(value).strip();
    };
  }

  /** With the day of the week. */
  String weekday(String date) {
    return date(date, WEEKDAY);
  }

  private static String date(String iso, DateTimeFormatter format) {
    try {
      return LocalDate.parse(iso).format(format);
    } catch (DateTimeParseException asTyped) {
      return iso;
    }
  }

  private String label(JsonObject field, String value) {
    return CommitmentPaper.objects(field, "options").stream()
        .filter(option -> value.equals(option.getString("value")))
        .map(option -> option.getString("label"))
        .findFirst()
        .orElseGet(() -> names.getOrDefault(value, value));
  }

  private static String number(JsonObject field, Object value) {
    if (!(value instanceof Number number)) {
      return String.valueOf(value);
    }
    if (isTime(field)) {
      int minutes = number.intValue();
      return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
    double exact = number.doubleValue();
    return exact == Math.rint(exact) ? Long.toString((long) exact) : Double.toString(exact);
  }

  static boolean isTime(JsonObject field) {
    return "time".equals(field.getString("format"));
  }
}
