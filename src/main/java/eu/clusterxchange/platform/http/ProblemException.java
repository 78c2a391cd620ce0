package eu.clusterxchange.platform.http;

/**
 * Carries a {@link Problem} through a failed future. It has no stack trace: a refusal is an answer,
 * not a fault of the program.
 */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  /**
   * The problem that a failure amounts to; anything unforeseen is an internal one and says nothing
   * of its cause.
   */
  public static Problem of(Throwable failure) {
    if (failure instanceof ProblemException known) {
      return known.problem();
    }
    if (failure instanceof eu.clusterxchange.platform.sql.DatabaseUnavailable) {
      return new Problem(
          ProblemType.UNAVAILABLE,
          "The database cannot be reached at the moment. Nothing is lost: please try again in a few seconds.");
    }
    return new Problem(
        ProblemType.INTERNAL,
        "Something went wrong on our side. Please try again; if it stays, tell the Support Office when it happened.");
  }
}
