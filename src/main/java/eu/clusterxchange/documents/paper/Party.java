package eu.clusterxchange.documents.paper;

/**
 * A host or a visitor as the document shows it.
 *
 * @param id as the answers of the form name it
 * @param cluster empty for none
 */
public record Party(
    String id,
    String organisation,
    String type,
    String place,
    String sector,
    String cluster,
    String representative,
    Partnership partnership) {

  /** The Partnership that answers for it. */
  public record Partnership(String id, String name) {}
}
