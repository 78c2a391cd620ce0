package eu.clusterxchange.commitments.editing;

import java.util.Locale;

/** Why an edit is refused; the closed list a client can meet. */
public enum RefusalReason {
  UNKNOWN_FIELD,
  UNKNOWN_ROW,
  WRONG_TYPE,
  INVALID_VALUE,
  TOO_LONG,
  TOO_MANY_ROWS,
  ROW_ID_USED,
  MALFORMED_OPERATION,
  OUT_OF_RANGE,
  DUPLICATE_TEXT_OPERATION,
  NOT_YOUR_FIELD,
  FIXED_ROWS,
  TOO_MANY_OPERATIONS;

  /** The name on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
