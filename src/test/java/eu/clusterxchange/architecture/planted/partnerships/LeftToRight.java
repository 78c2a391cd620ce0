package eu.clusterxchange.architecture.planted.partnerships;

import eu.clusterxchange.architecture.planted.profiles.RightToLeft;

/** Planted: a feature knows its right neighbour, half of a cycle. */
public record LeftToRight(RightToLeft neighbour) {}
