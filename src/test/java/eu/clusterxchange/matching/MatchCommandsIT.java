package eu.clusterxchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.profiles.Side;
import eu.clusterxchange.testing.DomainWorld;
import eu.clusterxchange.testing.DomainWorld.Member;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MatchCommandsIT {
  @RegisterExtension static final DomainWorld WORLD = new DomainWorld();
  private static UUID one;
  private static UUID two;
  private static Member host;

  @BeforeAll
  static void people() {
    one = WORLD.partnership("ONE");
    two = WORLD.partnership("TWO");
    host = WORLD.host("Hosting house", "AT", one);
  }

  @Test
  void theSecondYesMakesTheExchange() {
    Member visitor = WORLD.visitor("Early bird", "IT", two);
    UUID match = WORLD.match(visitor, host, Mode.PHYSICAL);
    assertThat(WORLD.validate(visitor, match).status()).isEqualTo(MatchStatus.VALIDATED_BY_VO);
    MatchChange agreed = WORLD.validate(host, match);
    assertThat(agreed.status()).isEqualTo(MatchStatus.VALIDATED);

    MatchSummary seen = DomainWorld.await(WORLD.matches.summary(visitor.actor(), match));
    assertThat(seen.relation()).isEqualTo(MatchRelation.VO);
    assertThat(seen.exchangeId()).isEqualTo(agreed.exchange());
    assertThat(seen.version()).isEqualTo(3);
    assertThat(WORLD.journal.of(match))
        .extracting(MatchEvent::action, MatchEvent::to, MatchEvent::as, MatchEvent::exchange)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                MatchAction.INITIATE, MatchStatus.PENDING, MatchRelation.VO, null),
            org.assertj.core.groups.Tuple.tuple(
                MatchAction.VALIDATE, MatchStatus.VALIDATED_BY_VO, MatchRelation.VO, null),
            org.assertj.core.groups.Tuple.tuple(
                MatchAction.VALIDATE, MatchStatus.VALIDATED, MatchRelation.HO, agreed.exchange()));
    assertThat(
            WORLD.value(
                "select string_agg(payload ->> 'event', ' ' order by id) from outbox where payload ->> 'object' in ('"
                    + match
                    + "', '"
                    + agreed.exchange()
                    + "')"))
        .isEqualTo("match-initiated match-validated exchange-created");
  }

  @Test
  void everybodyConcernedIsToldAfterTheCommit() {
    Actor hostStaff = WORLD.staff(one);
    Actor visitorStaff = WORLD.staff(two);
    Member visitor = WORLD.visitor("Told bird", "FR", two);
    UUID match = WORLD.match(visitor, host, Mode.VIRTUAL);
    assertThat(WORLD.streams.changed)
        .filteredOn(hint -> hint.object().equals(match))
        .singleElement()
        .satisfies(
            hint -> {
              assertThat(hint.type()).isEqualTo("match");
              assertThat(hint.version()).isEqualTo(1);
              assertThat(hint.accounts())
                  .contains(
                      visitor.actor().accountId(),
                      host.actor().accountId(),
                      hostStaff.accountId(),
                      visitorStaff.accountId())
                  .doesNotContain(WORLD.supportOffice.accountId());
            });
    assertThat(DomainWorld.await(WORLD.matches.audience(match)))
        .containsExactlyInAnyOrderElementsOf(
            WORLD.streams.changed.stream()
                .filter(hint -> hint.object().equals(match))
                .findFirst()
                .orElseThrow()
                .accounts());
  }

  @Test
  void aRejectedPairStaysApart() {
    Member visitor = WORLD.visitor("Sorry bird", "ES", two);
    UUID match = WORLD.match(visitor, host, Mode.PHYSICAL);
    assertThat(
            WORLD
                .refused(
                    tx ->
                        WORLD.matching.commands().reject(tx, host.actor(), match, "  too short  "))
                .problem()
                .errors())
        .singleElement()
        .extracting("pointer")
        .isEqualTo("/reason");
    WORLD.run(
        tx ->
            WORLD
                .matching
                .commands()
                .reject(tx, host.actor(), match, "No agreement on the dates."));
    assertThat(initiateAgain(visitor, Mode.PHYSICAL)).startsWith("There is a match between");
    assertThat(initiateAgain(visitor, Mode.VIRTUAL)).startsWith("There is a match between");
    assertThat(
            WORLD
                .refused(tx -> WORLD.matching.commands().validate(tx, visitor.actor(), match))
                .problem()
                .detail())
        .startsWith("This match was rejected");
    assertThat(DomainWorld.await(WORLD.matches.visible(visitor.actor())))
        .singleElement()
        .extracting(MatchSummary::status)
        .isEqualTo(MatchStatus.REJECTED);
    assertThat(DomainWorld.await(WORLD.matches.summary(visitor.actor(), match)).reason())
        .isEqualTo("No agreement on the dates.");
  }

  private static String initiateAgain(Member visitor, Mode mode) {
    return WORLD
        .refused(
            tx ->
                WORLD
                    .matching
                    .commands()
                    .initiate(tx, visitor.actor(), visitor.profile(), host.profile(), mode))
        .problem()
        .detail();
  }

  @Test
  void onlyHoldersBeginAMatch() {
    Member visitor = WORLD.visitor("Borrowed bird", "PT", two);
    for (Actor other : List.of(host.actor(), WORLD.staff(two), WORLD.supportOffice)) {
      assertThat(
              WORLD
                  .refused(
                      tx ->
                          WORLD
                              .matching
                              .commands()
                              .initiate(
                                  tx, other, visitor.profile(), host.profile(), Mode.PHYSICAL))
                  .problem()
                  .type())
          .isEqualTo(ProblemType.NOT_FOUND);
    }
  }

  @Test
  void hostAndVisitorAreOfDifferentCountries() {
    Member visitor = WORLD.visitor("Neighbour", "AT", two);
    assertThat(initiateAgain(visitor, Mode.PHYSICAL))
        .isEqualTo("Host and visitor have to be of different countries.");
  }

  @Test
  void hostsDoNotMatchHosts() {
    Member other = WORLD.host("Other house", "BE", two);
    assertThat(initiateAgain(other, Mode.PHYSICAL))
        .startsWith("A match joins a host and a visitor");
  }

  @Test
  void onlyPublishedProfilesMatch() {
    Actor holder = WORLD.account(Role.USER);
    UUID draft = WORLD.draft(holder, Side.VO, "Draft bird", "PL");
    assertThat(initiateAgain(new Member(holder, draft), Mode.PHYSICAL))
        .isEqualTo("Both profiles have to be published.");
  }

  /**
   * Domain P11: staff and Support Office read and write, they do not decide; others know nothing.
   */
  @Test
  void onlyTheTwoDecide() {
    Member visitor = WORLD.visitor("Quiet bird", "SE", two);
    UUID match = WORLD.match(visitor, host, Mode.PHYSICAL);
    for (Actor reader : List.of(WORLD.staff(one), WORLD.staff(two), WORLD.supportOffice)) {
      assertThat(refusedTo(reader, match)).isEqualTo(ProblemType.FORBIDDEN);
    }
    Member bystander = WORLD.visitor("Bystander", "DE", two);
    for (Actor stranger :
        List.of(
            bystander.actor(), WORLD.account(Role.EC), WORLD.staff(WORLD.partnership("THREE")))) {
      assertThat(refusedTo(stranger, match)).isEqualTo(ProblemType.NOT_FOUND);
    }
    assertThat(WORLD.value("select status from match where id = '" + match + "'"))
        .isEqualTo("PENDING");
  }

  private static ProblemType refusedTo(Actor actor, UUID match) {
    ProblemType validation =
        WORLD.refused(tx -> WORLD.matching.commands().validate(tx, actor, match)).problem().type();
    ProblemType rejection =
        WORLD
            .refused(
                tx -> WORLD.matching.commands().reject(tx, actor, match, "I would rather not."))
            .problem()
            .type();
    assertThat(rejection).isEqualTo(validation);
    return validation;
  }

  /**
   * Domain M4, B4: the visitor's other open matches of the mode wait; those of the other mode go
   * on.
   */
  @Test
  void anExchangePutsTheOthersOfItsModeOnHold() {
    Member visitor = WORLD.visitor("Busy bird", "RO", two);
    Member second = WORLD.host("Second house", "BG", one);
    Member third = WORLD.host("Third house", "GR", one);
    UUID waiting = WORLD.match(visitor, second, Mode.PHYSICAL);
    WORLD.validate(second, waiting);
    UUID virtual = WORLD.match(visitor, third, Mode.VIRTUAL);
    WORLD.exchange(visitor, host, Mode.PHYSICAL);

    assertThat(DomainWorld.await(WORLD.matches.summary(second.actor(), waiting)).status())
        .isEqualTo(MatchStatus.ON_HOLD);
    assertThat(WORLD.journal.of(waiting))
        .last()
        .satisfies(event -> assertThat(event.as()).isEqualTo(MatchRelation.SYSTEM));
    assertThat(DomainWorld.await(WORLD.matches.summary(third.actor(), virtual)).status())
        .isEqualTo(MatchStatus.PENDING);
    Member fourth = WORLD.host("Fourth house", "HR", one);
    assertThat(
            WORLD
                .refused(
                    tx ->
                        WORLD
                            .matching
                            .commands()
                            .initiate(
                                tx,
                                fourth.actor(),
                                fourth.profile(),
                                visitor.profile(),
                                Mode.PHYSICAL))
                .problem()
                .detail())
        .startsWith("The visitor has an exchange of this mode already");
  }
}
