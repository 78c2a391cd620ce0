package eu.clusterxchange.reference;

import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A closed list of codes, in the order in which people choose from it. */
public final class CodeList<T extends Coded> {
  private final Map<String, T> byCode;

  private CodeList(Map<String, T> byCode) {
    this.byCode = byCode;
  }

  /**
   * Reads a table. Blocking.
   *
   * @throws IllegalStateException when a code stands in it twice
   */
  static <T extends Coded> CodeList<T> load(String file, Function<JsonObject, T> entry) {
    var byCode = new LinkedHashMap<String, T>();
    ReferenceFile.rows(file)
        .map(entry)
        .forEach(
            read -> {
              if (byCode.put(read.code(), read) != null) {
                throw new IllegalStateException(read.code() + " stands twice in " + file);
              }
            });
    return new CodeList<>(Collections.unmodifiableMap(byCode));
  }

  static CodeList<Term> terms(String file) {
    return load(file, row -> new Term(row.getString("code"), row.getString("name")));
  }

  public Optional<T> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public boolean contains(String code) {
    return byCode.containsKey(code);
  }

  /** What people read; the code itself when the list no longer has it. */
  public String name(String code) {
    return find(code).map(Coded::name).orElse(code);
  }

  public List<T> all() {
    return List.copyOf(byCode.values());
  }
}
