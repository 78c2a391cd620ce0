package eu.clusterxchange.profiles;

import static eu.clusterxchange.profiles.ProfileFields.array;

import io.vertx.core.json.JsonObject;

/** What a profile says, by the names of the contract. */
final class ProfileContentJson {
  private ProfileContentJson() {}

  /** What a profile says when it is begun. */
  static ProfileContent of(NewProfile profile) {
    return of(
        new JsonObject()
            .put("organisation", profile.organisation())
            .put("organisationType", profile.type() == null ? null : profile.type().name())
            .put("country", profile.country())
            .put("registrationNumber", profile.registrationNumber()));
  }

  /** Members that are not there are not said; others than the known ones are not looked at. */
  static ProfileContent of(JsonObject json) {
    var fields = new ProfileFields(json);
    return new ProfileContent(
        organisation(fields),
        representative(fields),
        motivation(fields),
        preferences(fields),
        submission(fields));
  }

  /** The same with the given members said anew; a member that is null is no longer said. */
  static ProfileContent with(ProfileContent content, JsonObject members) {
    return of(json(content).mergeIn(members, false));
  }

  /** Of the given members those that both profiles of an organisation have: steps 1 and 2. */
  static JsonObject shared(ProfileContent content, JsonObject members) {
    JsonObject both = json(content.organisation()).mergeIn(json(content.representative()));
    JsonObject shared = members.copy();
    shared.fieldNames().retainAll(both.fieldNames());
    return shared;
  }

  /** With null for what is not said. */
  static JsonObject json(ProfileContent content) {
    return json(content.organisation())
        .mergeIn(json(content.representative()))
        .mergeIn(json(content.motivation()))
        .mergeIn(json(content.preferences()))
        .mergeIn(json(content.submission()));
  }

  private static OrganisationStep organisation(ProfileFields fields) {
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

  private static RepresentativeStep representative(ProfileFields fields) {
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

  private static MotivationStep motivation(ProfileFields fields) {
    return new MotivationStep(
        fields.text("motivation"),
        fields.text("objectives"),
        fields.text("outcomes"),
        fields.text("facilities"),
        fields.number("capacity"),
        fields.codes("offers"),
        fields.codes("needs"));
  }

  private static PreferencesStep preferences(ProfileFields fields) {
    return new PreferencesStep(
        fields.codes("modes"),
        fields.codes("exchangeTypes"),
        fields.codes("wantedSectors"),
        fields.codes("wantedOrganisationTypes"),
        fields.codes("preferredCountries"),
        fields.date("availableFrom"),
        fields.date("availableTo"),
        fields.number("plannedDays"),
        fields.truth("acceptsGroups"));
  }

  private static SubmissionStep submission(ProfileFields fields) {
    return new SubmissionStep(
        fields.id("partnershipId"),
        fields.ticked("automaticAssignment"),
        fields.ticked("consent"),
        fields.ticked("declaration"));
  }

  static JsonObject json(OrganisationStep step) {
    return new JsonObject()
        .put("organisation", step.name())
        .put("organisationType", step.type() == null ? null : step.type().name())
        .put("country", step.country())
        .put("registrationNumber", step.registrationNumber())
        .put("address", step.address())
        .put("city", step.city())
        .put("website", step.website())
        .put("sizeClass", step.sizeClass())
        .put("foundedYear", step.foundedYear())
        .put("peopleCount", step.peopleCount())
        .put("sector", step.sector())
        .put("ecosystems", array(step.ecosystems()))
        .put("cluster", step.cluster())
        .put("description", step.description());
  }

  private static JsonObject json(RepresentativeStep step) {
    return new JsonObject()
        .put("title", step.title())
        .put("firstName", step.firstName())
        .put("lastName", step.lastName())
        .put("representativeFunction", step.function())
        .put("phone", step.phone())
        .put("residenceCountry", step.residenceCountry())
        .put("nationality", step.nationality())
        .put("stay183Days", step.stay183Days())
        .put("residencePermit", step.residencePermit())
        .put("businessIntention", step.businessIntention())
        .put("languages", array(step.languages()));
  }

  private static JsonObject json(MotivationStep step) {
    return new JsonObject()
        .put("motivation", step.motivation())
        .put("objectives", step.objectives())
        .put("outcomes", step.outcomes())
        .put("facilities", step.facilities())
        .put("capacity", step.capacity())
        .put("offers", array(step.offers()))
        .put("needs", array(step.needs()));
  }

  private static JsonObject json(PreferencesStep step) {
    return new JsonObject()
        .put("modes", array(step.modes()))
        .put("exchangeTypes", array(step.exchangeTypes()))
        .put("wantedSectors", array(step.wantedSectors()))
        .put("wantedOrganisationTypes", array(step.wantedOrganisationTypes()))
        .put("preferredCountries", array(step.preferredCountries()))
        .put("availableFrom", ProfileFields.text(step.availableFrom()))
        .put("availableTo", ProfileFields.text(step.availableTo()))
        .put("plannedDays", step.plannedDays())
        .put("acceptsGroups", step.acceptsGroups());
  }

  private static JsonObject json(SubmissionStep step) {
    return new JsonObject()
        .put("partnershipId", ProfileFields.text(step.partnership()))
        .put("automaticAssignment", step.automaticAssignment())
        .put("consent", step.consent())
        .put("declaration", step.declaration());
  }
}
