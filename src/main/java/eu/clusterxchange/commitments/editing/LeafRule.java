package eu.clusterxchange.commitments.editing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** Whether a value fits its field. */
final class LeafRule {

  private static final int ISO_DATE_LENGTH = 10;

  private final Set<String> parties;

  LeafRule(Set<String> parties) {
    this.parties = parties;
  }

  void check(Field field, Leaf value) {
    var kind = field.kind();
    if (kind instanceof FieldKind.Text text) {
      checkLength(field, text, textIn(field, value).length());
    } else if (kind instanceof FieldKind.Date) {
      checkDate(field, textIn(field, value));
    } else if (kind instanceof FieldKind.Choice choice) {
      checkChoice(field, choice, textIn(field, value));
    } else if (kind instanceof FieldKind.Numeric number && value instanceof Leaf.Numeral numeral) {
      checkNumber(field, number, numeral.number());
    } else if (!(kind instanceof FieldKind.YesNo && value instanceof Leaf.Flag)) {
      throw wrongType(field);
    }
  }

  static void checkLength(Field field, FieldKind.Text text, int length) {
    if (length > text.maxLength()) {
      throw new Objection(
          RefusalReason.TOO_LONG,
          "“%s” holds at most %d characters.".formatted(field.label(), text.maxLength()));
    }
  }

  private static void checkDate(Field field, String date) {
    try {
      if (date.length() == ISO_DATE_LENGTH && LocalDate.parse(date).getYear() > 0) {
        return;
      }
    } catch (DateTimeParseException notADate) {
      // refused below, like a date of another length
    }
    throw new Objection(
        RefusalReason.INVALID_VALUE, "“%s” is a date such as 2026-09-14.".formatted(field.label()));
  }

  private void checkChoice(Field field, FieldKind.Choice choice, String value) {
    boolean offered =
        choice.options().stream().anyMatch(option -> option.value().equals(value))
            || (choice.parties() && parties.contains(value));
    if (!offered) {
      throw new Objection(
          RefusalReason.INVALID_VALUE,
          "“%s” cannot be “%s”.".formatted(field.label(), shortened(value)));
    }
  }

  private static void checkNumber(Field field, FieldKind.Numeric number, double value) {
    boolean fits = value >= number.min() && value <= number.max() && value % number.step() == 0;
    if (!fits) {
      throw new Objection(
          RefusalReason.INVALID_VALUE,
          "“%s” is a number from %s to %s in steps of %s."
              .formatted(
                  field.label(),
                  new Leaf.Numeral(number.min()).asText(),
                  new Leaf.Numeral(number.max()).asText(),
                  new Leaf.Numeral(number.step()).asText()));
    }
  }

  private static String textIn(Field field, Leaf value) {
    if (value instanceof Leaf.Text text) {
      return text.text();
    }
    throw wrongType(field);
  }

  private static Objection wrongType(Field field) {
    return new Objection(
        RefusalReason.WRONG_TYPE, "“%s” holds another kind of value.".formatted(field.label()));
  }

  private static String shortened(String value) {
    return value.length() <= 40 ? value : value.substring(0, 39) + "…";
  }
}
