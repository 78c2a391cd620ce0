package eu.clusterxchange.matching;

/** In which order a catalogue is read. */
enum CatalogueOrder {
  /** Best first; among equals the fewest open matches, then the oldest publication. */
  SCORE,
  NEWEST,
  NAME
}
