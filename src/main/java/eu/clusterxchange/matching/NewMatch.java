package eu.clusterxchange.matching;

import java.util.UUID;

/**
 * What somebody begins.
 *
 * @param own profile of whoever begins it
 * @param message the first words, 1 to 4,000 characters; null for none
 * @param initiator whose idea it was; null when it was the holder's own
 */
public record NewMatch(
    UUID own, UUID counterpart, Mode mode, String message, MatchRelation initiator) {

  /** By the holder alone, without a word. */
  public static NewMatch of(UUID own, UUID counterpart, Mode mode) {
    return new NewMatch(own, counterpart, mode, null, null);
  }
}
