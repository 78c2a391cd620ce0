package eu.clusterxchange.commitments.editing;

/** A rule objects to one operation; becomes the refusal of its edit. Never leaves this package. */
final class Objection extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RefusalReason reason;

  Objection(RefusalReason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  Refusal of(int index) {
    return Refusal.ofOperation(reason, index, getMessage());
  }
}
