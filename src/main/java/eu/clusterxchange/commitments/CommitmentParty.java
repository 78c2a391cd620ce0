package eu.clusterxchange.commitments;

import java.util.UUID;

/**
 * One of those a commitment binds.
 *
 * @param partyId the profile or the Partnership, as {@code kind} says; at most once per commitment
 * @param name of the organisation or the Partnership
 * @param mayEdit false: reads every keystroke live and changes nothing
 */
public record CommitmentParty(
    UUID partyId, PartyKind kind, Relation relation, String name, boolean mayEdit) {}
