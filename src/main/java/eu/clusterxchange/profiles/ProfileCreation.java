package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.http.Refusals;
import eu.clusterxchange.platform.id.Ids;
import eu.clusterxchange.platform.lifecycle.Refusal;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.sql.AfterCommit;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How profiles begin (PR1). */
final class ProfileCreation {
  private final ProfileRepository repository;
  private final ProfileForm form;
  private final PartnershipChoice partnerships;
  private final ProfileHistory history;
  private final ProfileFaults faults;
  private final Messages messages;
  private final Ids ids;
  private final Clocks clocks;

  ProfileCreation(
      ProfileRepository repository,
      ProfileForm form,
      PartnershipChoice partnerships,
      ProfileHistory history,
      Messages messages,
      Ids ids,
      Clocks clocks) {
    this.repository = repository;
    this.form = form;
    this.partnerships = partnerships;
    this.history = history;
    this.faults = new ProfileFaults(messages);
    this.messages = messages;
    this.ids = ids;
    this.clocks = clocks;
  }

  /** Of each side asked for one, all or none. */
  Future<ProfileChange> create(Transaction tx, Actor actor, NewProfile profile) {
    if (!actor.is(Role.USER) && !actor.is(Role.PARTNERSHIP)) {
      return Future.failedFuture(
          new Refusals(messages).exception(Refusal.forbidden("profile.forbidden.create")));
    }
    List<Side> sides = profile.sides().stream().sorted().toList();
    ProfileContent content = ProfileContentJson.of(profile);
    for (Side side : sides) {
      List<ProfileFault> wrong =
          form.faults(side, ProfileContentJson.json(content.organisation()), content);
      if (!wrong.isEmpty()) {
        return Future.failedFuture(faults.wrong(wrong));
      }
    }
    return partnerships
        .own(tx, content.organisation())
        .compose(own -> insert(tx, actor, drafts(actor, sides, content, own.isPresent())));
  }

  private List<Profile> drafts(
      Actor actor, List<Side> sides, ProfileContent content, boolean isPartner) {
    var drafts = new ArrayList<Profile>();
    for (Side side : sides) {
      UUID twin = drafts.isEmpty() ? null : drafts.get(0).id();
      drafts.add(
          new Profile(
              ids.next(),
              side,
              actor.accountId(),
              twin,
              content,
              isPartner,
              null,
              null,
              ProfileStatus.DRAFT,
              null,
              null,
              null,
              0));
    }
    return drafts;
  }

  private Future<ProfileChange> insert(Transaction tx, Actor actor, List<Profile> drafts) {
    Future<Void> done = Future.succeededFuture();
    var told = new ArrayList<Runnable>();
    for (Profile draft : drafts) {
      done =
          done.compose(v -> repository.insert(tx, draft, clocks.domain().instant()))
              .recover(failure -> Future.failedFuture(named(failure, draft.content(), messages)))
              .compose(
                  v ->
                      draft.twin() == null
                          ? Future.succeededFuture()
                          : repository.setTwin(tx, draft.twin(), draft.id()))
              .compose(v -> history.record(tx, began(draft, actor)))
              .onSuccess(told::add)
              .mapEmpty();
    }
    return done.map(
        v ->
            new ProfileChange(
                drafts.stream().map(Profile::id).toList(), AfterCommit.inOrder(told)));
  }

  private static ProfileEvent began(Profile draft, Actor actor) {
    return new ProfileEvent(
        draft, "create", ProfileStatus.DRAFT, actor, ProfileRelation.HOLDER, null);
  }

  /** The second profile of a side for the same organisation is said to be one (domain O6). */
  static Throwable named(Throwable failure, ProfileContent content, Messages messages) {
    return Database.violates(failure, "profile_of_organisation")
        ? taken(content, messages)
        : failure;
  }

  private static ProblemException taken(ProfileContent content, Messages messages) {
    String text = messages.text("profile.refused.duplicate");
    String field =
        content.organisation().registrationNumber() == null
            ? "/organisation"
            : "/registrationNumber";
    return new Problem(ProblemType.REFUSED, text, List.of(new Problem.FieldError(field, text, 1)))
        .exception();
  }
}
