package eu.clusterxchange.profiles;

import io.vertx.core.json.JsonObject;

/** What a profile says, by the steps in which it is filled in (domain 4.2). */
public record ProfileContent(
    OrganisationStep organisation,
    RepresentativeStep representative,
    MotivationStep motivation,
    PreferencesStep preferences,
    SubmissionStep submission) {

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
        OrganisationStep.of(fields),
        RepresentativeStep.of(fields),
        MotivationStep.of(fields),
        PreferencesStep.of(fields),
        SubmissionStep.of(fields));
  }

  /** The same with the given members said anew; a member that is null is no longer said. */
  ProfileContent with(JsonObject members) {
    return of(toJson().mergeIn(members, false));
  }

  /** Of the given members those that both profiles of an organisation have: steps 1 and 2. */
  JsonObject shared(JsonObject members) {
    JsonObject both = organisation.toJson().mergeIn(representative.toJson());
    JsonObject shared = members.copy();
    shared.fieldNames().retainAll(both.fieldNames());
    return shared;
  }

  JsonObject toJson() {
    return organisation
        .toJson()
        .mergeIn(representative.toJson())
        .mergeIn(motivation.toJson())
        .mergeIn(preferences.toJson())
        .mergeIn(submission.toJson());
  }
}
