package eu.clusterxchange.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * When and by whom a commitment was frozen, and what became of it.
 *
 * @param frozenBy name of the person, as it was then
 * @param plannedStart and {@code plannedEnd}: the days it is about
 * @param superseded null while it is valid
 */
public record CommitmentVersion(
    UUID commitment,
    int version,
    Instant frozenAt,
    String frozenBy,
    LocalDate plannedStart,
    LocalDate plannedEnd,
    Superseded superseded) {

  /** It was sent back to draft. */
  public record Superseded(Instant at, String by, String reason) {}
}
