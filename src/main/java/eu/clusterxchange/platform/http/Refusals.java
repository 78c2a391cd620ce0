package eu.clusterxchange.platform.http;

import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.text.Messages;

/** Says the refusals of lifecycles and policies in words. */
public final class Refusals {
  private final Messages messages;

  public Refusals(Messages messages) {
    this.messages = messages;
  }

  public String text(Refusal refusal) {
    return messages.text(refusal.key());
  }

  public ProblemException exception(Refusal refusal) {
    ProblemType type =
        refusal.kind() == Refusal.Kind.FORBIDDEN ? ProblemType.FORBIDDEN : ProblemType.REFUSED;
    return new Problem(type, text(refusal)).exception();
  }
}
