package eu.clusterxchange.commitments.editing;

/** Carries a refusal out of the middle of reading or executing an edit; has no stack trace. */
public final class EditRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public EditRefused(Refusal refusal) {
    super(refusal.detail(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
