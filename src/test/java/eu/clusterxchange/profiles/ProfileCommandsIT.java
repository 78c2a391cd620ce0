package eu.clusterxchange.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.partnerships.NewPartnership;
import eu.clusterxchange.partnerships.PartnershipContact;
import eu.clusterxchange.partnerships.PartnershipMember;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.testing.DomainWorld;
import eu.clusterxchange.testing.DomainWorld.Member;
import eu.clusterxchange.testing.RecordingStreams.Changed;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProfileCommandsIT {
  @RegisterExtension static final DomainWorld WORLD = new DomainWorld();
  private static final String REASON = "Please describe your members.";

  @Test
  void aProfileGoesFromDraftToTheCatalogueAndBack() {
    UUID partnership = WORLD.partnership("FIRST");
    Actor staff = WORLD.staff(partnership);
    Actor holder = WORLD.account(Role.USER);
    ProfileCommands commands = WORLD.profiles.commands();
    UUID id = WORLD.complete(holder, Side.HO, "Alpha", "AT", partnership);
    WORLD.run(tx -> commands.submit(tx, holder, id));
    WORLD.run(tx -> commands.giveBack(tx, staff, id, REASON));
    assertThat(value(id, "return_reason")).isEqualTo(REASON);
    WORLD.run(tx -> commands.submit(tx, holder, id));
    assertThat(value(id, "return_reason")).as("answered by submitting again").isNull();
    WORLD.run(tx -> commands.publish(tx, staff, id));

    ProfileSummary summary = DomainWorld.await(WORLD.profileAccess.summaries(List.of(id))).get(id);
    assertThat(summary.published()).isTrue();
    assertThat(summary.country()).isEqualTo("Austria");
    assertThat(summary.representative()).isEqualTo("Some Body");
    assertThat(summary.partnership().acronym()).isEqualTo("FIRST");

    WORLD.run(tx -> commands.unpublish(tx, staff, id, REASON));
    WORLD.run(tx -> commands.delete(tx, holder, id));
    assertThat(audit(id))
        .isEqualTo(
            "create HOLDER DRAFT, submit HOLDER REVIEW, return PARTNERSHIP DRAFT, submit HOLDER REVIEW,"
                + " publish PARTNERSHIP PUBLISHED, unpublish PARTNERSHIP DRAFT, delete HOLDER DELETED");
    assertThat(announced(id))
        .isEqualTo(
            "profile-submitted profile-returned profile-submitted profile-published profile-unpublished"
                + " profile-deleted");
    assertThat(
            WORLD.value(
                "select payload -> 'values' from outbox where payload ->> 'event' = 'profile-returned' and payload ->> 'object' = '"
                    + id
                    + "'"))
        .contains("\"side\": \"host\"", "\"partnership\": \"FIRST\"", REASON, "Alpha");
  }

  @Test
  void holderAndPartnershipAreToldAfterTheCommit() {
    UUID partnership = WORLD.partnership("TOLD");
    Actor staff = WORLD.staff(partnership);
    Actor holder = WORLD.account(Role.USER);
    UUID id = WORLD.complete(holder, Side.VO, "Told", "AT", partnership);
    ProfileChange change = WORLD.run(tx -> WORLD.profiles.commands().submit(tx, holder, id));
    assertThat(hints(id)).as("before").isEmpty();
    change.afterCommit().run();
    assertThat(hints(id))
        .containsExactly(
            new Changed(Set.of(holder.accountId(), staff.accountId()), "profile", id, 3));
    List<ProfileParticipant> participants =
        WORLD.run(tx -> WORLD.profileAccess.participants(tx, id));
    assertThat(participants)
        .containsExactly(
            new ProfileParticipant(holder.accountId(), ProfileRelation.HOLDER),
            new ProfileParticipant(staff.accountId(), ProfileRelation.PARTNERSHIP));
  }

  @Test
  void supportOfficeAndCommissionHaveNoProfiles() {
    for (Role role : List.of(Role.SUPPORT_OFFICE, Role.EC)) {
      Actor actor = WORLD.account(role);
      assertThat(
              WORLD
                  .refused(
                      tx ->
                          WORLD
                              .profiles
                              .commands()
                              .create(tx, actor, DomainWorld.begun(Side.VO, "Delta", "AT")))
                  .problem()
                  .type())
          .isEqualTo(ProblemType.FORBIDDEN);
    }
  }

  /** Domain PR6, PR7: what an exchange hangs on stays. */
  @Test
  void aProfileWithAnExchangeInProgressStays() {
    UUID partnership = WORLD.partnership("OCCUPIED");
    Member host = WORLD.host("Occupied house", "AT", partnership);
    Member visitor = WORLD.visitor("Occupied bird", "IT", partnership);
    WORLD.exchange(visitor, host, Mode.PHYSICAL);
    ProfileCommands commands = WORLD.profiles.commands();
    for (Member member : List.of(host, visitor)) {
      assertThat(
              WORLD
                  .refused(
                      tx -> commands.unpublish(tx, WORLD.supportOffice, member.profile(), REASON))
                  .problem()
                  .detail())
          .startsWith("An exchange in progress hangs on this profile.");
      assertThat(
              WORLD
                  .refused(tx -> commands.delete(tx, member.actor(), member.profile()))
                  .problem()
                  .type())
          .isEqualTo(ProblemType.REFUSED);
      assertThat(value(member.profile(), "status")).isEqualTo("PUBLISHED");
    }
  }

  /** Domain PR6, PR4: leaving the catalogue lets matches wait, coming back lets them go on. */
  @Test
  void matchesFollowTheProfile() {
    UUID partnership = WORLD.partnership("FOLLOW");
    Member host = WORLD.host("Followed house", "AT", partnership);
    Member visitor = WORLD.visitor("Followed bird", "IT", partnership);
    UUID match = WORLD.match(visitor, host, Mode.PHYSICAL);
    ProfileCommands commands = WORLD.profiles.commands();
    WORLD.run(tx -> commands.unpublish(tx, WORLD.supportOffice, host.profile(), REASON));
    assertThat(matchStatus(match)).isEqualTo("ON_HOLD");
    WORLD.run(tx -> commands.submit(tx, host.actor(), host.profile()));
    WORLD.run(tx -> commands.publish(tx, WORLD.supportOffice, host.profile()));
    assertThat(matchStatus(match)).isEqualTo("PENDING");
    WORLD.run(tx -> commands.delete(tx, host.actor(), host.profile()));
    assertThat(matchStatus(match)).isEqualTo("CLOSED");
  }

  /** Domain PR9, PR10. */
  @Test
  void theProfileOfADeletedExchangeIsHiddenUntilItIsRecovered() {
    UUID partnership = WORLD.partnership("USED");
    Member visitor = WORLD.visitor("Used bird", "IT", partnership);
    Member host = WORLD.host("Used house", "AT", partnership);
    ProfileCommands commands = WORLD.profiles.commands();
    WORLD.run(tx -> commands.makeInaccessible(tx, WORLD.supportOffice, visitor.profile(), REASON));
    assertThat(
            WORLD
                .refused(tx -> commands.delete(tx, visitor.actor(), visitor.profile()))
                .problem()
                .type())
        .isEqualTo(ProblemType.NOT_FOUND);
    assertThat(
            WORLD
                .refused(
                    tx ->
                        commands.makeInaccessible(tx, WORLD.supportOffice, host.profile(), REASON))
                .problem()
                .detail())
        .isEqualTo("Only the profile of a visitor is used up by a deleted exchange.");
    assertThat(
            WORLD
                .refused(
                    tx ->
                        commands.create(
                            tx,
                            WORLD.account(Role.USER),
                            DomainWorld.begun(Side.VO, "Used bird", "IT")))
                .problem()
                .detail())
        .as("it keeps its place")
        .isEqualTo("A profile of this type for this organisation already exists");
    WORLD.run(tx -> commands.recover(tx, WORLD.supportOffice, visitor.profile()));
    assertThat(value(visitor.profile(), "status")).isEqualTo("DRAFT");
    WORLD.run(tx -> commands.submit(tx, visitor.actor(), visitor.profile()));
  }

  @Test
  void whoIsDeletedMakesRoomAndLeavesNothingPersonal() {
    UUID partnership = WORLD.partnership("ROOM");
    Member one = WORLD.visitor("Room", "IT", partnership);
    WORLD.run(tx -> WORLD.profiles.commands().delete(tx, one.actor(), one.profile()));
    assertThat(value(one.profile(), "num_nulls(nationality, residence_country, motivation)"))
        .isEqualTo("3");
    assertThat(WORLD.draft(WORLD.account(Role.USER), Side.VO, "ROOM!", "IT")).isNotNull();
  }

  /** A draft that was complete and is not any more, because time went on. */
  @Test
  void aWindowThatIsPastIsNotSubmitted() {
    UUID partnership = WORLD.partnership("PAST");
    Actor holder = WORLD.account(Role.USER);
    UUID id = WORLD.complete(holder, Side.VO, "Past", "IT", partnership);
    WORLD.clock.advance(Duration.ofDays(300));
    try {
      Problem problem =
          WORLD.refused(tx -> WORLD.profiles.commands().submit(tx, holder, id)).problem();
      assertThat(problem.type()).isEqualTo(ProblemType.INVALID);
      assertThat(problem.errors())
          .containsExactly(
              new Problem.FieldError(
                  "/availableTo", "This date is past. Please give a day to come.", 4));
    } finally {
      WORLD.clock.advance(Duration.ofDays(-300));
    }
  }

  /** Domain 3.7. */
  @Test
  void theMostSuitablePartnershipIsAssignedWithTheReason() {
    UUID textile =
        partnership("AUTO-TEXTILE", List.of("TEXTILE"), new PartnershipMember("Wool", "PT"));
    UUID health =
        partnership("AUTO-HEALTH", List.of("HEALTH"), new PartnershipMember("Care", "MT"));
    Actor holder = WORLD.account(Role.USER);
    UUID id = WORLD.complete(holder, Side.VO, "Automatic", "MT", null);
    WORLD.run(
        tx ->
            WORLD
                .profiles
                .commands()
                .save(tx, holder, id, 2, new JsonObject().put("sector", "13"), false));
    WORLD.run(tx -> WORLD.profiles.commands().submit(tx, holder, id));
    assertThat(value(id, "partnership_id")).isEqualTo(textile.toString());
    assertThat(value(id, "assignment_reason"))
        .startsWith("AUTO-TEXTILE suits you best (")
        .endsWith("it works in your field (Manufacture of textiles).");
    assertThat(health).isNotNull();
  }

  /** Domain 3.7: whoever forms a Partnership is in the care of its own, whatever was chosen. */
  @Test
  void aPartnerIsAssignedToItsOwnPartnership() {
    UUID own = partnership("OWN", List.of("WATER"), new PartnershipMember("Río Limpio", "ES"));
    UUID other = WORLD.partnership("OTHER-ONE");
    Actor holder = WORLD.account(Role.USER);
    UUID id = WORLD.complete(holder, Side.HO, "RIO LIMPIO", "ES", other);
    assertThat(value(id, "is_partner")).isEqualTo("t");
    WORLD.run(tx -> WORLD.profiles.commands().submit(tx, holder, id));
    assertThat(value(id, "partnership_id")).isEqualTo(own.toString());
    assertThat(value(id, "assignment_reason"))
        .isEqualTo("Your organisation is a member of this Partnership.");
    UUID elsewhere = WORLD.complete(holder, Side.HO, "Rio Limpio", "PT", other);
    assertThat(value(elsewhere, "is_partner")).as("of another country").isEqualTo("f");
  }

  @Test
  void aPartnershipThatStoppedIsNotSubmittedTo() {
    UUID partnership = WORLD.partnership("STOPPED");
    Actor holder = WORLD.account(Role.USER);
    UUID id = WORLD.complete(holder, Side.VO, "Left alone", "AT", partnership);
    WORLD.value(
        "update partnership set active = false where id = '" + partnership + "' returning id");
    assertThat(
            WORLD
                .refused(tx -> WORLD.profiles.commands().submit(tx, holder, id))
                .problem()
                .errors())
        .extracting(Problem.FieldError::pointer)
        .containsExactly("/partnershipId");
  }

  /** Domain 8.39: teams are small; it is written down in which capacity somebody acted. */
  @Test
  void staffMayValidateTheirOwnOrganisation() {
    UUID partnership = WORLD.partnership("SMALL-TEAM");
    Actor staff = WORLD.staff(partnership);
    UUID id = WORLD.complete(staff, Side.HO, "Small team", "AT", partnership);
    WORLD.run(tx -> WORLD.profiles.commands().submit(tx, staff, id));
    WORLD.run(tx -> WORLD.profiles.commands().publish(tx, staff, id));
    assertThat(audit(id)).endsWith("submit HOLDER REVIEW, publish PARTNERSHIP PUBLISHED");
  }

  private static UUID partnership(
      String acronym, List<String> sectors, PartnershipMember... members) {
    return WORLD.run(
        tx ->
            WORLD
                .partnerships
                .commands()
                .create(
                    tx,
                    WORLD.supportOffice,
                    new NewPartnership(
                        acronym,
                        "Partnership " + acronym,
                        1,
                        sectors,
                        List.of(),
                        List.of(members),
                        new PartnershipContact(null, null, null))));
  }

  private static List<Changed> hints(UUID id) {
    return WORLD.streams.changed.stream().filter(hint -> hint.object().equals(id)).toList();
  }

  private static String value(UUID id, String column) {
    return WORLD.value("select " + column + " from profile where id = '" + id + "'");
  }

  private static String matchStatus(UUID match) {
    return WORLD.value("select status from match where id = '" + match + "'");
  }

  private static String audit(UUID id) {
    return WORLD.value(
        "select string_agg(action || ' ' || actor_role || ' ' || to_state, ', ' order by id) from audit where object_id = '"
            + id
            + "'");
  }

  private static String announced(UUID id) {
    return WORLD.value(
        "select string_agg(payload ->> 'event', ' ' order by id) from outbox where payload ->> 'object' = '"
            + id
            + "'");
  }
}
