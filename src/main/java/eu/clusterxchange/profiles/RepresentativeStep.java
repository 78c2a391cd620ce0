package eu.clusterxchange.profiles;

import static eu.clusterxchange.profiles.ProfileFields.array;

import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Step 2: the one person who takes part (domain B2). Null is what is not said.
 *
 * @param function in the organisation
 * @param residenceCountry and {@code nationality}: ISO 3166-1 codes, of any country
 * @param stay183Days spent in participating countries within a year (domain B10)
 * @param residencePermit has one
 * @param businessIntention does business there, or means to
 * @param languages codes of those spoken at working level
 */
public record RepresentativeStep(
    String title,
    String firstName,
    String lastName,
    String function,
    String phone,
    String residenceCountry,
    String nationality,
    Boolean stay183Days,
    Boolean residencePermit,
    Boolean businessIntention,
    List<String> languages) {

  static RepresentativeStep of(ProfileFields fields) {
    return new RepresentativeStep(
        fields.text("title"),
        fields.text("firstName"),
        fields.text("lastName"),
        fields.text("representativeFunction"),
        fields.text("phone"),
        fields.text("residenceCountry"),
        fields.text("nationality"),
        fields.truth("stay183Days"),
        fields.truth("residencePermit"),
        fields.truth("businessIntention"),
        fields.codes("languages"));
  }

  /** As it stands on cards and papers; null while not said. */
  String fullName() {
    if (firstName == null) {
      return lastName;
    }
    return lastName == null ? firstName : firstName + " " + lastName;
  }

  JsonObject toJson() {
    return new JsonObject()
        .put("title", title)
        .put("firstName", firstName)
        .put("lastName", lastName)
        .put("representativeFunction", function)
        .put("phone", phone)
        .put("residenceCountry", residenceCountry)
        .put("nationality", nationality)
        .put("stay183Days", stay183Days)
        .put("residencePermit", residencePermit)
        .put("businessIntention", businessIntention)
        .put("languages", array(languages));
  }
}
