package eu.clusterxchange.reference;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.function.Function;

/** Reference data as forms need it: what can be chosen now. */
final class ReferenceJson {
  private ReferenceJson() {}

  static JsonObject of(Reference reference) {
    return new JsonObject()
        .put(
            "countries",
            array(
                reference.countries().all().stream().filter(Country::active).toList(),
                ReferenceJson::country))
        .put(
            "sectors",
            array(
                reference.sectors().all(),
                sector -> coded(sector).put("section", sector.section())))
        .put("ecosystems", array(reference.ecosystems().all(), ReferenceJson::coded))
        .put(
            "partnershipSectors", array(reference.partnershipSectors().all(), ReferenceJson::coded))
        .put(
            "skills",
            array(
                reference.skills().all(), skill -> coded(skill).put("category", skill.category())))
        .put("exchangeTypes", array(reference.exchangeTypes().all(), ReferenceJson::coded))
        .put("languages", array(reference.languages().all(), ReferenceJson::coded))
        .put(
            "organisationTypes",
            array(reference.organisationTypes().all(), ReferenceJson::organisationKind))
        .put(
            "lumpSums",
            array(
                reference.lumpSums().all().entrySet(),
                sum ->
                    new JsonObject().put("country", sum.getKey()).put("ceiling", sum.getValue())));
  }

  private static JsonObject country(Country country) {
    return country.note() == null ? coded(country) : coded(country).put("note", country.note());
  }

  private static JsonObject organisationKind(OrganisationKind kind) {
    return coded(kind)
        .put("visits", kind.visits())
        .put("hosts", kind.hosts())
        .put("needsCluster", kind.needsCluster());
  }

  private static JsonObject coded(Coded entry) {
    return new JsonObject().put("code", entry.code()).put("name", entry.name());
  }

  private static <T> JsonArray array(Collection<T> entries, Function<T, JsonObject> json) {
    return new JsonArray(entries.stream().map(json).toList());
  }
}
