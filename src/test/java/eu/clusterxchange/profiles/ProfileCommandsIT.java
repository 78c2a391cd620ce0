package eu.clusterxchange.profiles;

import static eu.clusterxchange.testing.DomainWorld.profile;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.testing.DomainWorld;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProfileCommandsIT {
  @RegisterExtension static final DomainWorld WORLD = new DomainWorld();

  @Test
  void aProfileGoesFromDraftToTheCatalogue() {
    UUID partnership = WORLD.partnership("FIRST");
    Actor staff = WORLD.staff(partnership);
    Actor holder = WORLD.account(Role.USER);
    var commands = WORLD.profiles.commands();
    UUID id =
        WORLD.run(tx -> commands.create(tx, holder, profile(Side.HO, "Alpha", "AT", partnership)));
    assertThat(WORLD.refused(tx -> commands.publish(tx, staff, id)).problem().detail())
        .isEqualTo("The profile is still a draft. Its holder has to submit it first.");
    WORLD.run(tx -> commands.submit(tx, holder, id));
    WORLD.run(tx -> commands.publish(tx, staff, id));

    ProfileSummary summary =
        DomainWorld.await(WORLD.profiles.access().summaries(List.of(id))).get(id);
    assertThat(summary.published()).isTrue();
    assertThat(summary.country()).isEqualTo("Austria");
    assertThat(summary.sector()).startsWith("Computer programming");
    assertThat(summary.partnership().acronym()).isEqualTo("FIRST");
    assertThat(
            WORLD.value(
                "select string_agg(action || ' ' || actor_role || ' ' || to_state, ', ' order by id) from audit"
                    + " where object_id = '"
                    + id
                    + "'"))
        .isEqualTo("create HOLDER DRAFT, submit HOLDER REVIEW, publish PARTNERSHIP PUBLISHED");
  }

  @Test
  void strangersDoNotLearnOfAProfile() {
    UUID partnership = WORLD.partnership("SECOND");
    Actor holder = WORLD.account(Role.USER);
    UUID id =
        WORLD.run(
            tx ->
                WORLD
                    .profiles
                    .commands()
                    .create(tx, holder, profile(Side.HO, "Beta", "AT", partnership)));
    for (Actor stranger :
        List.of(
            WORLD.account(Role.USER),
            WORLD.account(Role.EC),
            WORLD.staff(WORLD.partnership("THIRD")))) {
      assertThat(
              WORLD
                  .refused(tx -> WORLD.profiles.commands().submit(tx, stranger, id))
                  .problem()
                  .type())
          .isEqualTo(ProblemType.NOT_FOUND);
    }
  }

  @Test
  void whatIsWrongIsNamedAtItsField() {
    Actor holder = WORLD.account(Role.USER);
    var problem =
        WORLD
            .refused(
                tx ->
                    WORLD
                        .profiles
                        .commands()
                        .create(tx, holder, profile(Side.VO, "Gamma", "NO", null)))
            .problem();
    assertThat(problem.type()).isEqualTo(ProblemType.INVALID);
    assertThat(problem.errors()).singleElement().extracting("pointer").isEqualTo("/country");
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
                              .create(tx, actor, profile(Side.VO, "Delta", "AT", null)))
                  .problem()
                  .type())
          .isEqualTo(ProblemType.FORBIDDEN);
    }
  }

  /** Domain B1 and O6, with 20 people who register the same organisation at the same moment. */
  @Test
  void oneProfileOfASidePerOrganisation() {
    List<Future<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Actor holder = WORLD.account(Role.USER);
      String name = i % 2 == 0 ? "Città Verde" : "CITTA' VERDE";
      attempts.add(
          WORLD
              .database
              .transaction(
                  tx ->
                      WORLD
                          .profiles
                          .commands()
                          .create(tx, holder, profile(Side.VO, name, "IT", null)))
              .map(true)
              .recover(
                  refused -> {
                    assertThat(refused)
                        .hasMessage("A profile of this type for this organisation already exists");
                    return Future.succeededFuture(false);
                  }));
    }
    List<Boolean> outcomes =
        DomainWorld.await(Future.all(attempts).map(all -> all.<Boolean>list()));
    assertThat(outcomes).filteredOn(done -> done).hasSize(1);

    Actor other = WORLD.account(Role.USER);
    UUID hosting =
        WORLD.run(
            tx ->
                WORLD
                    .profiles
                    .commands()
                    .create(tx, other, profile(Side.HO, "Città Verde", "IT", null)));
    assertThat(hosting).as("the other side is free").isNotNull();
  }
}
