package eu.clusterxchange.accounts;

import io.vertx.core.json.JsonObject;

/** Registrations and registered persons as JSON. */
final class RegistrationJson {
  private RegistrationJson() {}

  static Registration read(JsonObject body) {
    return new Registration(
        Registration.account(
            body.getString("login"),
            body.getString("email"),
            body.getString("firstName"),
            body.getString("lastName"),
            body.getString("password")),
        body.getString("emailConfirmation"),
        body.getString("title"),
        body.getString("firstName"),
        body.getString("lastName"),
        body.getString("organisation"),
        body.getString("country"),
        body.getBoolean("privacyConsent"),
        body.getBoolean("visible", false),
        body.getBoolean("monthlyNewsletter", false),
        body.getBoolean("quarterlyNewsletter", false));
  }

  static JsonObject of(RegisteredPerson person) {
    return new JsonObject()
        .put("title", person.title())
        .put("firstName", person.firstName())
        .put("lastName", person.lastName())
        .put("organisation", person.organisation())
        .put("country", person.country());
  }
}
