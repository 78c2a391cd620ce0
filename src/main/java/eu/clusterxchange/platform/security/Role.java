package eu.clusterxchange.platform.security;

/**
 * What an account is in the scheme. HO, VO, HOP and VOP are relations to an object, never roles
 * (domain 1.1).
 */
public enum Role {
  USER,
  PARTNERSHIP,
  SUPPORT_OFFICE,
  EC
}
