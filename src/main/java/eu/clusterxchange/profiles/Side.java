package eu.clusterxchange.profiles;

/** Which part an organisation takes: it travels (VO) or receives (HO). */
public enum Side {
  VO,
  HO
}
