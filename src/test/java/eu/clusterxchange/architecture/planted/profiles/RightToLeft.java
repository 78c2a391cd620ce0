package eu.clusterxchange.architecture.planted.profiles;

import eu.clusterxchange.architecture.planted.partnerships.LeftToRight;

/** The other half of the cycle. */
public interface RightToLeft {
  LeftToRight neighbour();
}
