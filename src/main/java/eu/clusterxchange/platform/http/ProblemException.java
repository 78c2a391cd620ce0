package eu.clusterxchange.platform.http;

import eu.clusterxchange.platform.sql.DatabaseUnavailable;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Carries a {@link Problem} through a failed future. It has no stack trace: a refusal is an answer,
 * not a fault of the program.
 */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;
  private final transient Duration retryAfter;

  public ProblemException(Problem problem) {
    this(problem, Duration.ZERO);
  }

  /** {@code retryAfter}: how long to wait before asking again. */
  public ProblemException(Problem problem, Duration retryAfter) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public Problem problem() {
    return problem;
  }

  /** The header {@code Retry-After}: whole seconds, rounded up; 0 for none. */
  public long retryAfterSeconds() {
    return retryAfter.plusMillis(999).toSeconds();
  }

  /**
   * The problem that a failure amounts to; anything unforeseen is an internal one and says nothing
   * of its cause.
   */
  public static Problem of(Throwable failure) {
    if (failure instanceof ProblemException known) {
      return known.problem();
    }
    if (failure instanceof DatabaseUnavailable) {
      return new Problem(
          ProblemType.UNAVAILABLE,
          "The database cannot be reached at the moment. Nothing is lost: please try again in a few seconds.");
    }
    if (failure instanceof TimeoutException) {
      return new Problem(
          ProblemType.UNAVAILABLE,
          "This took too long. It may or may not have happened: try again, nothing will happen twice.");
    }
    return new Problem(
        ProblemType.INTERNAL,
        "Something went wrong on our side. Please try again; if it stays, tell the Support Office when it happened.");
  }
}
