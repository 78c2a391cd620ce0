package eu.clusterxchange.profiles;

import static eu.clusterxchange.profiles.ProfileFields.array;

import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Step 1: who takes part. Null is what is not said.
 *
 * @param country code of the country where the organisation is registered
 * @param sizeClass MICRO, SMALL, MEDIUM or LARGE
 * @param peopleCount employees, or members of a cluster or network
 * @param sector code of a NACE division
 * @param ecosystems codes of industrial ecosystems
 * @param cluster it is a member of
 * @param description of what it does, and its mission
 */
public record OrganisationStep(
    String name,
    OrganisationType type,
    String country,
    String registrationNumber,
    String address,
    String city,
    String website,
    String sizeClass,
    Integer foundedYear,
    Integer peopleCount,
    String sector,
    List<String> ecosystems,
    String cluster,
    String description) {

  static OrganisationStep of(ProfileFields fields) {
    String type = fields.text("organisationType");
    return new OrganisationStep(
        fields.text("organisation"),
        type == null ? null : OrganisationType.valueOf(type),
        fields.text("country"),
        fields.text("registrationNumber"),
        fields.text("address"),
        fields.text("city"),
        fields.text("website"),
        fields.text("sizeClass"),
        fields.number("foundedYear"),
        fields.number("peopleCount"),
        fields.text("sector"),
        fields.codes("ecosystems"),
        fields.text("cluster"),
        fields.text("description"));
  }

  JsonObject toJson() {
    return new JsonObject()
        .put("organisation", name)
        .put("organisationType", type == null ? null : type.name())
        .put("country", country)
        .put("registrationNumber", registrationNumber)
        .put("address", address)
        .put("city", city)
        .put("website", website)
        .put("sizeClass", sizeClass)
        .put("foundedYear", foundedYear)
        .put("peopleCount", peopleCount)
        .put("sector", sector)
        .put("ecosystems", array(ecosystems))
        .put("cluster", cluster)
        .put("description", description);
  }
}
