package eu.clusterxchange.profiles;

import eu.clusterxchange.partnerships.PartnershipSummary;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * What the other side and later steps see of a profile.
 *
 * @param holder the account behind it; never shown
 * @param country name of the country, {@code countryCode} its code
 * @param sector name of the sector
 * @param cluster null for none
 * @param partnership the one responsible; null while a draft names none
 */
public record ProfileSummary(
    UUID id,
    Side side,
    UUID holder,
    ProfileStatus status,
    String organisation,
    String organisationKey,
    OrganisationType type,
    String countryCode,
    String country,
    String city,
    String sector,
    String cluster,
    String representative,
    PartnershipSummary partnership) {

  /** The same profile in the care of another Partnership, as an exchange keeps it. */
  public ProfileSummary inCareOf(PartnershipSummary other) {
    return new ProfileSummary(
        id,
        side,
        holder,
        status,
        organisation,
        organisationKey,
        type,
        countryCode,
        country,
        city,
        sector,
        cluster,
        representative,
        other);
  }

  public boolean published() {
    return status == ProfileStatus.PUBLISHED;
  }

  /** The {@code Party} of the contract. */
  public JsonObject toJson() {
    var json =
        new JsonObject()
            .put("profileId", id.toString())
            .put("organisation", organisation)
            .put("organisationType", type.name())
            .put("country", country)
            .put("city", city)
            .put("sector", sector)
            .put("representative", representative);
    if (cluster != null) {
      json.put("cluster", cluster);
    }
    if (partnership != null) {
      json.put("partnership", partnership.toJson());
    }
    return json;
  }
}
