package eu.clusterxchange.architecture.planted.platform.text;

import eu.clusterxchange.architecture.planted.profiles.ProfileService;

/** Planted: the platform knows a feature. */
record KnowsFeature(ProfileService service) {}
