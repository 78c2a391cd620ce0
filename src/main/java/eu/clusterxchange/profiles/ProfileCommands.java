package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.http.Fields;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.lifecycle.Decision;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.AfterCommit;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with profiles, each within the caller's transaction. */
public final class ProfileCommands {
  private static final Logger LOG = LoggerFactory.getLogger(ProfileCommands.class);
  private static final ZoneId SCHEME = ZoneId.of("Europe/Brussels");

  private final ProfileRepository repository;
  private final ProfileCreation creation;
  private final ProfileEditing editing;
  private final ProfilePolicy policy;
  private final PartnershipChoice partnerships;
  private final ProfileTies ties;
  private final ProfileHistory history;
  private final ProfileFaults faults;
  private final Messages messages;
  private final Refusals refusals;
  private final Clocks clocks;

  ProfileCommands(
      ProfileRepository repository,
      ProfileForm form,
      ProfilePolicy policy,
      PartnershipChoice partnerships,
      ProfileTies ties,
      ProfileHistory history,
      Messages messages,
      Ids ids,
      Clocks clocks) {
    this.repository = repository;
    this.creation =
        new ProfileCreation(repository, form, partnerships, history, messages, ids, clocks);
    this.editing = new ProfileEditing(repository, form, partnerships, history, messages, clocks);
    this.policy = policy;
    this.partnerships = partnerships;
    this.ties = ties;
    this.history = history;
    this.faults = new ProfileFaults(messages);
    this.messages = messages;
    this.refusals = new Refusals(messages);
    this.clocks = clocks;
  }

  /** Somebody acts on a profile. */
  private record Step(
      Profile profile,
      ProfileAction action,
      ProfileRelation as,
      Actor actor,
      ProfileStatus to,
      String reason) {}

  /**
   * Begins drafts of the actor, of each side asked for one, all or none (PR1). The profiles of the
   * change are in the order VO, HO.
   */
  public Future<ProfileChange> create(Transaction tx, Actor actor, NewProfile profile) {
    return creation.create(tx, actor, profile);
  }

  /**
   * Keeps what the holder wrote into a draft (PR2).
   *
   * @param version of the profile that the holder saw; when it is another now, nothing is kept
   * @param written fields by their names in the contract; those that are null are emptied
   * @param alsoTwin writes what is of steps 1 and 2 into the draft of the other side too
   */
  public Future<ProfileChange> save(
      Transaction tx, Actor actor, UUID id, long version, JsonObject written, boolean alsoTwin) {
    return editing.save(tx, actor, id, version, written, alsoTwin);
  }

  /** Hands a complete draft to its Partnership (PR3). */
  public Future<ProfileChange> submit(Transaction tx, Actor actor, UUID id) {
    return act(tx, actor, id, ProfileAction.SUBMIT, null);
  }

  /** Puts a submitted profile into the catalogue (PR4). */
  public Future<ProfileChange> publish(Transaction tx, Actor actor, UUID id) {
    return act(tx, actor, id, ProfileAction.PUBLISH, null);
  }

  /** Gives a submitted profile back to its holder (PR5). {@code reason}: 10 to 1,000 characters. */
  public Future<ProfileChange> giveBack(Transaction tx, Actor actor, UUID id, String reason) {
    return reasoned(tx, actor, id, ProfileAction.RETURN, reason);
  }

  /** Takes a profile out of the catalogue (PR6). {@code reason}: 10 to 1,000 characters. */
  public Future<ProfileChange> unpublish(Transaction tx, Actor actor, UUID id, String reason) {
    return reasoned(tx, actor, id, ProfileAction.UNPUBLISH, reason);
  }

  /** For good; another profile of the organisation can be begun then (PR7). */
  public Future<ProfileChange> delete(Transaction tx, Actor actor, UUID id) {
    return act(tx, actor, id, ProfileAction.DELETE, null);
  }

  /**
   * Hides the profile of a visitor whose exchange was deleted (PR9). {@code reason}: 10 to 1,000
   * characters.
   */
  public Future<ProfileChange> makeInaccessible(
      Transaction tx, Actor actor, UUID id, String reason) {
    return reasoned(tx, actor, id, ProfileAction.MAKE_INACCESSIBLE, reason);
  }

  /** Gives such a profile back to its holder, as a draft (PR10). */
  public Future<ProfileChange> recover(Transaction tx, Actor actor, UUID id) {
    return act(tx, actor, id, ProfileAction.RECOVER, null);
  }

  /** What still stands against submission. */
  List<ProfileFault> missing(Profile profile) {
    return policy.missing(profile.side(), profile.content(), today());
  }

  private LocalDate today() {
    return clocks.domain().instant().atZone(SCHEME).toLocalDate();
  }

  private Future<ProfileChange> reasoned(
      Transaction tx, Actor actor, UUID id, ProfileAction action, String reason) {
    String given = reason == null ? "" : reason.strip();
    if (given.length() < 10 || given.length() > 1_000 || !Fields.storable(given)) {
      return Future.failedFuture(
          Problem.field("/reason", messages.text("profile.fault.reason")).exception());
    }
    return act(tx, actor, id, action, given);
  }

  /** The lock makes everybody who decides about the same profile decide one after the other. */
  private Future<ProfileChange> act(
      Transaction tx, Actor actor, UUID id, ProfileAction action, String reason) {
    return repository
        .lock(tx, id)
        .compose(v -> repository.seen(tx, actor, id))
        .map(found -> found.orElseThrow(() -> Problem.notFound().exception()))
        .compose(seen -> decide(seen, action, actor, reason))
        .compose(step -> guard(tx, step).compose(v -> carryOut(tx, step)));
  }

  private Future<Step> decide(SeenProfile seen, ProfileAction action, Actor actor, String reason) {
    SeenProfile.Answer answer = seen.decide(action);
    if (answer.decision() instanceof Decision.Refused<ProfileStatus> no) {
      return refuse(no.refusal());
    }
    if (answer.as() != seen.relation()) {
      // domain 8.39: small teams may, but it is worth a look
      LOG.warn("Profile {}: {} by its own holder", seen.profile().id(), action.word());
    }
    return Future.succeededFuture(
        new Step(
            seen.profile(),
            action,
            answer.as(),
            actor,
            ((Decision.Accepted<ProfileStatus>) answer.decision()).to(),
            reason));
  }

  private Future<Void> guard(Transaction tx, Step step) {
    return switch (step.action()) {
      case SUBMIT -> complete(step.profile());
      case UNPUBLISH, DELETE ->
          ties.occupied(tx, step.profile().id())
              .compose(
                  occupied ->
                      occupied
                          ? refuse(Refusal.rule("profile.refused.occupied"))
                          : Future.succeededFuture());
      case MAKE_INACCESSIBLE ->
          step.profile().side() == Side.VO
              ? Future.succeededFuture()
              : refuse(Refusal.rule("profile.refused.hosts-stay"));
      default -> Future.succeededFuture();
    };
  }

  private Future<Void> complete(Profile profile) {
    List<ProfileFault> missing = missing(profile);
    return missing.isEmpty()
        ? Future.succeededFuture()
        : Future.failedFuture(faults.missing(missing));
  }

  private Future<ProfileChange> carryOut(Transaction tx, Step step) {
    UUID id = step.profile().id();
    boolean backToDraft = step.to() == ProfileStatus.DRAFT;
    return assign(tx, step)
        .compose(
            v ->
                repository.move(
                    tx,
                    id,
                    step.to(),
                    backToDraft ? step.reason() : null,
                    clocks.domain().instant()))
        .compose(v -> follow(tx, step))
        .compose(
            followed ->
                history
                    .record(tx, event(step))
                    .map(
                        told ->
                            new ProfileChange(
                                List.of(id), AfterCommit.inOrder(List.of(told, followed)))));
  }

  private static ProfileEvent event(Step step) {
    return new ProfileEvent(
        step.profile(), step.action().word(), step.to(), step.actor(), step.as(), step.reason());
  }

  private Future<Void> assign(Transaction tx, Step step) {
    if (step.action() != ProfileAction.SUBMIT) {
      return Future.succeededFuture();
    }
    return partnerships
        .of(tx, step.profile().content())
        .compose(
            chosen ->
                chosen.isEmpty()
                    ? nobody(step.profile().content().submission())
                    : repository.assign(
                        tx,
                        step.profile().id(),
                        chosen.get().partnership(),
                        chosen.get().reason()));
  }

  private Future<Void> nobody(SubmissionStep step) {
    return step.automaticAssignment()
        ? refuse(Refusal.rule("profile.refused.no-partnership"))
        : Future.failedFuture(
            faults.wrong(
                List.of(new ProfileFault("partnershipId", "profile.fault.partnership-unknown"))));
  }

  private Future<Runnable> follow(Transaction tx, Step step) {
    UUID id = step.profile().id();
    return switch (step.action()) {
      case PUBLISH -> ties.published(tx, id, step.actor());
      case UNPUBLISH, MAKE_INACCESSIBLE -> ties.withdrawn(tx, id, step.actor());
      case DELETE ->
          ties.deleted(tx, id, step.actor()).compose(told -> repository.forget(tx, id).map(told));
      default -> Future.succeededFuture(() -> {});
    };
  }

  private <T> Future<T> refuse(Refusal refusal) {
    return Future.failedFuture(refusals.exception(refusal));
  }
}
