package eu.clusterxchange.commitments.editing;

import java.util.List;

/**
 * An edit as sent: all of its operations happen, one after the other, or none.
 *
 * @param author account id, lower case
 * @param base the revision the operations were made on
 */
public record Edit(String author, String editId, long base, List<Operation> operations) {
  public Edit {
    operations = List.copyOf(operations);
  }
}
