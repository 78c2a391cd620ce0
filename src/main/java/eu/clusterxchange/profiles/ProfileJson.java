package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The {@code Profile} of the contract. */
final class ProfileJson {
  /** What people do, in the order in which it is offered. */
  private static final List<ProfileAction> OFFERED =
      List.of(
          ProfileAction.EDIT,
          ProfileAction.SUBMIT,
          ProfileAction.PUBLISH,
          ProfileAction.RETURN,
          ProfileAction.FIND_MATCH,
          ProfileAction.UNPUBLISH,
          ProfileAction.RECOVER,
          ProfileAction.DELETE);

  private final Refusals refusals;
  private final ProfileFaults faults;

  ProfileJson(Messages messages) {
    this.refusals = new Refusals(messages);
    this.faults = new ProfileFaults(messages);
  }

  /**
   * @param occupied an exchange in progress hangs on it
   * @param missing what stands against submission; empty unless it is a draft of the reader
   */
  JsonObject of(SeenProfile seen, boolean occupied, List<ProfileFault> missing) {
    Profile profile = seen.profile();
    boolean holder = seen.relation() == ProfileRelation.HOLDER;
    JsonObject json = seen.concerns() ? confidential(profile) : PublicProfile.of(profile);
    if (holder) {
      json.put("missing", new JsonArray(missing.stream().map(this::of).toList()));
    }
    return actions(json.put("holder", holder), seen, occupied);
  }

  private static JsonObject confidential(Profile profile) {
    JsonObject json = PublicProfile.whole(profile);
    if (profile.twin() != null) {
      json.put("twinId", profile.twin().toString());
    }
    if (profile.assignmentReason() != null && profile.status() != ProfileStatus.DRAFT) {
      json.put("assignmentReason", profile.assignmentReason());
    }
    if (profile.submittedAt() != null) {
      json.put("submittedAt", profile.submittedAt().toString());
    }
    if (profile.returnReason() != null) {
      json.put("returnReason", profile.returnReason());
    }
    return json;
  }

  private JsonObject of(ProfileFault fault) {
    return new JsonObject()
        .put("pointer", fault.pointer())
        .put("step", fault.step())
        .put("text", faults.text(fault));
  }

  /**
   * What the reader could never do is left out; what a rule stands against is named with the rule.
   */
  private JsonObject actions(JsonObject json, SeenProfile seen, boolean occupied) {
    var allowed = new JsonArray();
    var refused = new JsonArray();
    for (ProfileAction action : OFFERED) {
      Decision<ProfileStatus> decision = seen.decide(action).decision();
      Refusal refusal =
          decision instanceof Decision.Refused<ProfileStatus> no
              ? no.refusal()
              : occupied && leaves(action) ? Refusal.rule("profile.refused.occupied") : null;
      if (refusal == null) {
        allowed.add(action.word());
      } else if (refusal.kind() == Refusal.Kind.RULE) {
        refused.add(
            new JsonObject().put("action", action.word()).put("reason", refusals.text(refusal)));
      }
    }
    return json.put("allowedActions", allowed).put("refusedActions", refused);
  }

  private static boolean leaves(ProfileAction action) {
    return action == ProfileAction.UNPUBLISH || action == ProfileAction.DELETE;
  }
}
