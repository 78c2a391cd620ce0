package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.AfterCommit;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** How drafts are filled in (PR2). */
final class ProfileEditing {
  private final ProfileRepository repository;
  private final ProfileForm form;
  private final PartnershipChoice partnerships;
  private final ProfileHistory history;
  private final ProfileFaults faults;
  private final Refusals refusals;
  private final Messages messages;
  private final Clocks clocks;

  ProfileEditing(
      ProfileRepository repository,
      ProfileForm form,
      PartnershipChoice partnerships,
      ProfileHistory history,
      Messages messages,
      Clocks clocks) {
    this.repository = repository;
    this.form = form;
    this.partnerships = partnerships;
    this.history = history;
    this.faults = new ProfileFaults(messages);
    this.refusals = new Refusals(messages);
    this.messages = messages;
    this.clocks = clocks;
  }

  /** See {@link ProfileCommands#save}. */
  Future<ProfileChange> save(
      Transaction tx, Actor actor, UUID id, long version, JsonObject written, boolean alsoTwin) {
    return editable(tx, actor, id)
        .compose(
            profile -> {
              if (profile.version() != version) {
                return fail(
                    new Problem(ProblemType.STALE, messages.text("profile.refused.stale"))
                        .exception());
              }
              ProfileContent content = changed(profile, written);
              JsonObject shared = ProfileContentJson.shared(content, written);
              return write(tx, profile, written, content)
                  .compose(
                      told ->
                          alsoTwin && profile.twin() != null && !shared.isEmpty()
                              ? share(tx, actor, profile.twin(), shared)
                                  .map(twin -> both(profile, told, twin))
                              : Future.succeededFuture(new ProfileChange(List.of(id), told)));
            });
  }

  private static ProfileChange both(Profile profile, Runnable told, ProfileChange twin) {
    return new ProfileChange(
        List.of(profile.id(), twin.profiles().get(0)),
        AfterCommit.inOrder(List.of(told, twin.afterCommit())));
  }

  /**
   * What the two profiles of an organisation have in common is written into both. Only what is
   * written now: the other one may have a person of its own.
   */
  private Future<ProfileChange> share(Transaction tx, Actor actor, UUID twin, JsonObject shared) {
    return editable(tx, actor, twin)
        .compose(
            profile ->
                write(tx, profile, shared, ProfileContentJson.with(profile.content(), shared))
                    .map(told -> new ProfileChange(List.of(twin), told)));
  }

  private Future<Profile> editable(Transaction tx, Actor actor, UUID id) {
    return repository
        .lock(tx, id)
        .compose(v -> repository.seen(tx, actor, id))
        .compose(
            found -> {
              if (found.isEmpty()) {
                return fail(Problem.notFound().exception());
              }
              return found.get().decide(ProfileAction.EDIT).decision()
                      instanceof Decision.Refused<ProfileStatus> no
                  ? fail(refusals.exception(no.refusal()))
                  : Future.succeededFuture(found.get().profile());
            });
  }

  /** A choice of the other kind takes the place of the one before. */
  private static ProfileContent changed(Profile profile, JsonObject written) {
    JsonObject members = written.copy();
    if (members.getString("partnershipId") != null) {
      members.put("automaticAssignment", false);
    } else if (Boolean.TRUE.equals(members.getBoolean("automaticAssignment"))) {
      members.putNull("partnershipId");
    }
    return ProfileContentJson.with(profile.content(), members);
  }

  private Future<Runnable> write(
      Transaction tx, Profile profile, JsonObject written, ProfileContent content) {
    List<ProfileFault> wrong = form.faults(profile.side(), written, content);
    if (!wrong.isEmpty()) {
      return fail(faults.wrong(wrong));
    }
    return chosen(tx, written)
        .compose(v -> partnerships.own(tx, content.organisation()))
        .compose(
            own ->
                repository.write(
                    tx, profile.id(), content, own.isPresent(), clocks.domain().instant()))
        .recover(failure -> fail(ProfileCreation.named(failure, content, messages)))
        .map(v -> history.edited(profile));
  }

  private Future<Void> chosen(Transaction tx, JsonObject written) {
    UUID partnership = new ProfileFields(written).id("partnershipId");
    return partnership == null
        ? Future.succeededFuture()
        : partnerships
            .mayBeChosen(tx, partnership)
            .compose(
                may ->
                    may
                        ? Future.succeededFuture()
                        : fail(
                            faults.wrong(
                                List.of(
                                    new ProfileFault(
                                        "partnershipId", "profile.fault.partnership-unknown")))));
  }

  private static <T> Future<T> fail(Throwable failure) {
    return Future.failedFuture(failure);
  }
}
