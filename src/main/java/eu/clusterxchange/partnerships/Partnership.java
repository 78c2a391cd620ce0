package eu.clusterxchange.partnerships;

import java.util.List;
import java.util.UUID;

/**
 * A Partnership with what it covers.
 *
 * @param sectors codes of Partnership sectors
 * @param ecosystems codes of industrial ecosystems
 * @param countries codes of those where it has a member
 */
public record Partnership(
    UUID id,
    String acronym,
    String name,
    List<String> sectors,
    List<String> ecosystems,
    List<String> countries,
    PartnershipContact contact) {

  /** Acronym and name in one line. */
  public String label() {
    return acronym + " – " + name;
  }
}
