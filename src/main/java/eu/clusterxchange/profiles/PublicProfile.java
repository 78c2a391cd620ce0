package eu.clusterxchange.profiles;

import io.vertx.core.json.JsonObject;
import java.util.Set;

/** The part of a profile that strangers read in the catalogue. */
final class PublicProfile {
  /** What concerns only its holder and those who look after it. */
  private static final Set<String> CONFIDENTIAL =
      Set.of(
          "registrationNumber",
          "phone",
          "residenceCountry",
          "nationality",
          "stay183Days",
          "residencePermit",
          "businessIntention",
          "partnershipId",
          "automaticAssignment",
          "consent",
          "declaration");

  private PublicProfile() {}

  /** What is not said is left out. */
  static JsonObject of(Profile profile) {
    JsonObject json = whole(profile);
    CONFIDENTIAL.forEach(json::remove);
    return json;
  }

  /** With everything that the profile says; what it does not say is left out. */
  static JsonObject whole(Profile profile) {
    JsonObject json = ProfileContentJson.json(profile.content());
    json.stream()
        .filter(e -> e.getValue() == null)
        .map(e -> e.getKey())
        .toList()
        .forEach(json::remove);
    json.put("id", profile.id().toString())
        .put("side", profile.side().name())
        .put("status", profile.status().name())
        .put("version", profile.version())
        .put("isPartner", profile.isPartner());
    if (profile.partnership() != null) {
      json.put("partnership", profile.partnership().toJson());
    }
    if (profile.publishedAt() != null) {
      json.put("publishedAt", profile.publishedAt().toString());
    }
    return json;
  }
}
