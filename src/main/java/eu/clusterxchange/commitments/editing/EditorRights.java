package eu.clusterxchange.commitments.editing;

import java.util.Set;

/** What the author of an edit may do in this commitment; asked while the edit is executed. */
public interface EditorRights {

  boolean mayEdit(FieldPath field);

  /** The values a choice among the parties can take. */
  Set<String> parties();
}
