package eu.clusterxchange.profiles;

/** The kinds of organisation that may take part, and on which side (domain 4.3). */
public enum OrganisationType {
  CLUSTER(true, false),
  NETWORK(true, false),
  SCALEUP(true, true),
  SME(true, true),
  TRAINING(false, true),
  LARGE(false, true),
  PUBLIC(false, true);

  private final boolean visits;
  private final boolean namesCluster;

  OrganisationType(boolean visits, boolean namesCluster) {
    this.visits = visits;
    this.namesCluster = namesCluster;
  }

  /** Everybody may host; not everybody may visit. */
  public boolean mayBe(Side side) {
    return side == Side.HO || visits;
  }

  /** Takes part only as a member of a cluster, which it has to name. */
  public boolean namesCluster() {
    return namesCluster;
  }
}
