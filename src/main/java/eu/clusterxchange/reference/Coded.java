package eu.clusterxchange.reference;

/** Something that is stored by its code and read by its name. */
public interface Coded {
  /** Unique in its list; never changes its meaning. */
  String code();

  /** What people read. */
  String name();
}
