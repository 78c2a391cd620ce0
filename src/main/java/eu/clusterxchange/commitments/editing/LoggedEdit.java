package eu.clusterxchange.commitments.editing;

import java.util.List;

/**
 * An edit as executed, one entry of the log.
 *
 * @param operations as they apply to the content of the revision before; those without effect are
 *     not among them
 */
public record LoggedEdit(
    long revision,
    long base,
    String author,
    String editId,
    List<Operation> operations,
    List<Superseded> superseded,
    List<Overridden> overrides) {
  public LoggedEdit {
    operations = List.copyOf(operations);
    superseded = List.copyOf(superseded);
    overrides = List.copyOf(overrides);
  }
}
