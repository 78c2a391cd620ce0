package eu.clusterxchange.profiles;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * Step 5: who is to look after the profile, and what its holder declares.
 *
 * @param partnership the one chosen or assigned; null while there is none
 * @param automaticAssignment the most suitable Partnership is to be found at submission
 * @param consent to the processing of the data
 * @param declaration that the rules of participation are met
 */
public record SubmissionStep(
    UUID partnership, boolean automaticAssignment, boolean consent, boolean declaration) {

  static SubmissionStep of(ProfileFields fields) {
    return new SubmissionStep(
        fields.id("partnershipId"),
        fields.ticked("automaticAssignment"),
        fields.ticked("consent"),
        fields.ticked("declaration"));
  }

  JsonObject toJson() {
    return new JsonObject()
        .put("partnershipId", ProfileFields.text(partnership))
        .put("automaticAssignment", automaticAssignment)
        .put("consent", consent)
        .put("declaration", declaration);
  }
}
