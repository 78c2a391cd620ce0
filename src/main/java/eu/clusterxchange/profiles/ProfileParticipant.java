package eu.clusterxchange.profiles;

import java.util.UUID;

/** Somebody a profile concerns. */
public record ProfileParticipant(UUID account, ProfileRelation relation) {}
