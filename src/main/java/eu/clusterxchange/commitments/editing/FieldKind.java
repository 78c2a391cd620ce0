package eu.clusterxchange.commitments.editing;

import java.util.List;

/** What a field can hold, with its limits. */
public sealed interface FieldKind {

  /**
   * @param maxLength in UTF-16 units
   */
  record Text(int maxLength, boolean multiline) implements FieldKind {}

  record Date() implements FieldKind {}

  /**
   * @param step values are multiples of it
   * @param isTime whether it counts minutes since midnight
   */
  record Numeric(double min, double max, double step, boolean isTime) implements FieldKind {}

  /**
   * @param parties whether the parties of the commitment can be chosen beside the options
   */
  record Choice(List<Option> options, boolean parties) implements FieldKind {
    public Choice {
      options = List.copyOf(options);
    }
  }

  record YesNo() implements FieldKind {}

  /**
   * @param fixed whether the rows are given: none can be added, removed or moved
   */
  record Table(Fields row, boolean fixed, int maxRows) implements FieldKind {}

  /** One choice: what is stored and what is read. */
  record Option(String value, String label) {}
}
