package eu.clusterxchange.matching;

import eu.clusterxchange.matching.score.CodeIndex;
import eu.clusterxchange.reference.CodeList;
import eu.clusterxchange.reference.Coded;
import eu.clusterxchange.reference.Country;
import eu.clusterxchange.reference.Reference;
import eu.clusterxchange.reference.Sector;
import java.util.stream.Stream;

/**
 * The lists by whose codes profiles are compared and filtered.
 *
 * @param sectors divisions, and after them their sections
 */
record CatalogueCodes(
    CodeIndex skills,
    CodeIndex sectors,
    CodeIndex exchangeTypes,
    CodeIndex countries,
    CodeIndex languages,
    CodeIndex ecosystems) {

  static CatalogueCodes of(Reference reference) {
    var sectors = reference.sectors().all();
    return new CatalogueCodes(
        index(reference.skills()),
        new CodeIndex(
            Stream.concat(
                    sectors.stream().map(Sector::code),
                    sectors.stream().map(Sector::section).distinct())
                .toList()),
        index(reference.exchangeTypes()),
        new CodeIndex(reference.countries().all().stream().map(Country::code).toList()),
        index(reference.languages()),
        index(reference.ecosystems()));
  }

  private static CodeIndex index(CodeList<? extends Coded> list) {
    return new CodeIndex(list.all().stream().map(Coded::code).toList());
  }
}
