package eu.clusterxchange.platform.lifecycle;

/** What a lifecycle says to an action. */
public sealed interface Decision<S> {

  /** It is done and leads there. */
  record Accepted<S>(S to) implements Decision<S> {}

  /** It is not done. */
  record Refused<S>(Refusal refusal) implements Decision<S> {}

  static <S> Decision<S> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }
}
