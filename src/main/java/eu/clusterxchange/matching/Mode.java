package eu.clusterxchange.matching;

/** Whether the visitor travels. A visitor has at most one exchange of each mode (domain B4). */
public enum Mode {
  PHYSICAL,
  VIRTUAL
}
