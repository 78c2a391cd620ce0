package eu.clusterxchange.platform.lifecycle;

/**
 * Why something is not done.
 *
 * @param kind whether it is the person or the situation that stands against it
 * @param key of the text that says it to the person
 */
public record Refusal(Kind kind, String key) {

  /** What stands against it. */
  public enum Kind {
    /** This person may never do this here. */
    FORBIDDEN,
    /** A rule of the scheme; it may be possible later or after something else. */
    RULE
  }

  public static Refusal rule(String key) {
    return new Refusal(Kind.RULE, key);
  }

  public static Refusal forbidden(String key) {
    return new Refusal(Kind.FORBIDDEN, key);
  }
}
