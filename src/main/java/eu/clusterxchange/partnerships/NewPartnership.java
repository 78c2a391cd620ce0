package eu.clusterxchange.partnerships;

import java.util.List;

/**
 * A Partnership to be set up.
 *
 * @param acronym 2 to 40 characters, unique
 * @param name 2 to 300 characters
 * @param generation the programme round, from 1
 * @param sectors codes of Partnership sectors and {@code ecosystems} codes of industrial ecosystems
 *     that it covers
 * @param members the organisations that form it
 */
public record NewPartnership(
    String acronym,
    String name,
    int generation,
    List<String> sectors,
    List<String> ecosystems,
    List<PartnershipMember> members,
    PartnershipContact contact) {

  /** One of which no more is known than how it is called. */
  public static NewPartnership named(String acronym, String name, int generation) {
    return new NewPartnership(
        acronym, name, generation, List.of(), List.of(), List.of(), PartnershipContact.NONE);
  }
}
