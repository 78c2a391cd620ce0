package eu.clusterxchange.reference;

import java.util.stream.Collectors;

/** All reference data of the scheme (domain 5). */
public record Reference(
    Countries countries,
    Sectors sectors,
    CodeList<Term> ecosystems,
    CodeList<PartnershipSector> partnershipSectors,
    CodeList<Skill> skills,
    CodeList<Term> exchangeTypes,
    CodeList<Term> languages,
    CodeList<OrganisationKind> organisationTypes,
    LumpSums lumpSums) {

  /** Reads all tables. Blocking: only while the server is being put together. */
  public static Reference load() {
    return new Reference(
        Countries.load(),
        Sectors.load(),
        CodeList.terms("ecosystems.json"),
        CodeList.load(
            "partnership-sectors.json",
            row ->
                new PartnershipSector(
                    row.getString("code"),
                    row.getString("name"),
                    row.getJsonArray("divisions").stream()
                        .map(String.class::cast)
                        .collect(Collectors.toUnmodifiableSet()))),
        CodeList.load(
            "skills.json",
            row ->
                new Skill(row.getString("code"), row.getString("name"), row.getString("category"))),
        CodeList.terms("exchange-types.json"),
        CodeList.terms("languages.json"),
        CodeList.load(
            "organisation-types.json",
            row ->
                new OrganisationKind(
                    row.getString("code"),
                    row.getString("name"),
                    row.getBoolean("visits"),
                    row.getBoolean("hosts"),
                    row.getBoolean("needsCluster"))),
        LumpSums.load());
  }
}
