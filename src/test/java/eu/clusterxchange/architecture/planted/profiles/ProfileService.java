package eu.clusterxchange.architecture.planted.profiles;

/** Its own feature's business. */
public final class ProfileService {}
