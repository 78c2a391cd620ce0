package eu.clusterxchange.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a physical exchange may be supported with at most, by the country of the host (domain 5.2,
 * rule L3). The halving of rule L5 is not in it.
 */
public final class LumpSums {
  private final Map<String, Integer> byCountry;

  private LumpSums(Map<String, Integer> byCountry) {
    this.byCountry = byCountry;
  }

  /** Reads the table. Blocking. */
  public static LumpSums load() {
    var byCountry = new LinkedHashMap<String, Integer>();
    ReferenceFile.rows("lump-sums.json")
        .forEach(row -> byCountry.put(row.getString("country"), row.getInteger("ceiling")));
    return new LumpSums(Collections.unmodifiableMap(byCountry));
  }

  /** In whole euros; empty for a country that does not host. */
  public Optional<Integer> ceiling(String country) {
    return Optional.ofNullable(byCountry.get(country));
  }

  /** Whole euros by country code. */
  public Map<String, Integer> all() {
    return byCountry;
  }
}
