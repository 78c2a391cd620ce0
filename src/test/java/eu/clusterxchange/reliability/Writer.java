package eu.clusterxchange.reliability;

import java.util.List;
import java.util.Map;

/** A page on which somebody writes in the field of {@link Scene}. */
interface Writer extends Page {
  /** The field as this page shows it. */
  String text();

  Markers markers();

  /** The revision in the answer, by edit id, where the page tells. */
  default Map<String, Long> acknowledgements() {
    return Map.of();
  }

  /** Revision and edit id of every edit since it was opened, where the page tells. */
  default List<String> log() {
    return List.of();
  }
}
