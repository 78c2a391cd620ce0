package eu.clusterxchange.commitments.editing;

/**
 * The whole edit is refused because of one place in it.
 *
 * @param pointer JSON pointer into the edit as sent: {@code /operations/n}, {@code /operations} or
 *     {@code /base}
 */
public record Refusal(RefusalReason reason, String pointer, String detail) implements Outcome {

  public static Refusal ofOperation(RefusalReason reason, int index, String detail) {
    return new Refusal(reason, "/operations/" + index, detail);
  }
}
