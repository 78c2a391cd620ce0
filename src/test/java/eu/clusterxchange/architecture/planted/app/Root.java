package eu.clusterxchange.architecture.planted.app;

/** What only Main may know. */
public final class Root {}
