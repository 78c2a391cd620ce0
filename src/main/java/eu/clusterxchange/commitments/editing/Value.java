package eu.clusterxchange.commitments.editing;

/** What a field holds. A field that holds nothing has no value: "", null and no rows are absent. */
public sealed interface Value permits Leaf, Rows {}
