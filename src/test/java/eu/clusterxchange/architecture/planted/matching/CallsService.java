package eu.clusterxchange.architecture.planted.matching;

import eu.clusterxchange.architecture.planted.profiles.ProfileService;

/** Planted: goes past the open types of another feature. */
record CallsService(ProfileService service) {}
