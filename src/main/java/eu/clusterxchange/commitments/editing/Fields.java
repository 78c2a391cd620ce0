package eu.clusterxchange.commitments.editing;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of the form or of a row in their order, found by name. */
public final class Fields {

  private final Map<String, Field> byName;

  /**
   * @throws IllegalArgumentException when two have one name
   */
  public Fields(List<Field> fields) {
    byName = new LinkedHashMap<>();
    for (var field : fields) {
      if (byName.put(field.path(), field) != null) {
        throw new IllegalArgumentException("two fields are called " + field.path());
      }
    }
  }

  public Collection<Field> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** Null when there is none. */
  public Field named(String name) {
    return byName.get(name);
  }
}
