package eu.clusterxchange.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The countries that take part in the scheme. */
public final class Countries {
  private final Map<String, Country> byCode;

  private Countries(Map<String, Country> byCode) {
    this.byCode = byCode;
  }

  /** Reads the table. Blocking. */
  public static Countries load() {
    var byCode = new LinkedHashMap<String, Country>();
    ReferenceFile.rows("countries.json")
        .map(
            row ->
                new Country(
                    row.getString("code"),
                    row.getString("name"),
                    row.getBoolean("active"),
                    row.getString("note")))
        .forEach(country -> byCode.put(country.code(), country));
    return new Countries(byCode);
  }

  public Optional<Country> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** True when an organisation registered there may take part now. */
  public boolean takesPart(String code) {
    return find(code).map(Country::active).orElse(false);
  }

  /** What people read; the code itself when the table no longer has it. */
  public String name(String code) {
    return find(code).map(Country::name).orElse(code);
  }

  public List<Country> all() {
    return List.copyOf(byCode.values());
  }
}
