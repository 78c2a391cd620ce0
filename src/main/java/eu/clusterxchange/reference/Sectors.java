package eu.clusterxchange.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sectors of activity of a profile: all divisions of NACE Rev. 2. */
public final class Sectors {
  private final Map<String, Sector> byCode;

  private Sectors(Map<String, Sector> byCode) {
    this.byCode = byCode;
  }

  /** Reads the table. Blocking. */
  public static Sectors load() {
    var byCode = new LinkedHashMap<String, Sector>();
    ReferenceFile.rows("nace.json")
        .map(
            row ->
                new Sector(row.getString("code"), row.getString("section"), row.getString("name")))
        .forEach(sector -> byCode.put(sector.code(), sector));
    return new Sectors(byCode);
  }

  public Optional<Sector> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** What people read; the code itself when the table no longer has it. */
  public String name(String code) {
    return find(code).map(Sector::name).orElse(code);
  }

  public List<Sector> all() {
    return List.copyOf(byCode.values());
  }
}
