package eu.clusterxchange.architecture.planted.reference;

/** Something that everybody may use. */
public final class Countries {}
