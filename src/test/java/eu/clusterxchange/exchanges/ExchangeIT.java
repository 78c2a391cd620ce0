package eu.clusterxchange.exchanges;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.commitments.CommitmentParty;
import eu.clusterxchange.commitments.Relation;
import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.security.Role;
import eu.clusterxchange.platform.stream.StreamEvent;
import eu.clusterxchange.testing.DomainWorld;
import eu.clusterxchange.testing.DomainWorld.Member;
import eu.clusterxchange.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExchangeIT {
  @RegisterExtension static final DomainWorld WORLD = new DomainWorld();
  private static UUID one;
  private static UUID two;
  private static Actor hostStaff;
  private static Actor visitorStaff;
  private static Member host;

  @BeforeAll
  static void people() {
    one = WORLD.partnership("ONE");
    two = WORLD.partnership("TWO");
    hostStaff = WORLD.staff(one);
    visitorStaff = WORLD.staff(two);
    host = WORLD.host("Hosting house", "AT", one);
  }

  @Test
  void itsReferenceIsTheNextOfTheYear() {
    int year = WORLD.clock.instant().atZone(java.time.ZoneId.of("Europe/Brussels")).getYear();
    String before = WORLD.value("select coalesce(max(last), 0) from exchange_reference");
    List<String> references =
        IntStream.rangeClosed(1, 3)
            .mapToObj(i -> WORLD.visitor("Numbered " + i, "IT", two))
            .map(visitor -> WORLD.exchange(visitor, host, Mode.PHYSICAL))
            .map(exchange -> seen(host.actor(), exchange).reference())
            .toList();
    int first = Integer.parseInt(before) + 1;
    assertThat(references)
        .containsExactly(
            "CXC-%d-%04d".formatted(year, first),
            "CXC-%d-%04d".formatted(year, first + 1),
            "CXC-%d-%04d".formatted(year, first + 2));
  }

  @Test
  void aloneAllFourWriteAndTheSupportOfficeWatches() {
    Member visitor = WORLD.visitor("Alone", "IT", two);
    UUID exchange = WORLD.exchange(visitor, host, Mode.PHYSICAL);
    var json = new ExchangeJson(WORLD.messages);
    for (Actor writer : List.of(host.actor(), visitor.actor(), hostStaff, visitorStaff)) {
      assertThat(json.of(seen(writer, exchange)).getJsonArray("allowedActions"))
          .contains("edit-commitment");
    }
    assertThat(json.of(seen(WORLD.supportOffice, exchange)).getJsonArray("allowedActions"))
        .contains("watch-commitment")
        .doesNotContain("edit-commitment");
    assertThat(parties(exchange)).allMatch(CommitmentParty::mayEdit).hasSize(4);
  }

  @Test
  void onlyThoseConcernedSeeIt() {
    Member visitor = WORLD.visitor("Seen", "IT", two);
    UUID exchange = WORLD.exchange(visitor, host, Mode.PHYSICAL);
    assertThat(seen(host.actor(), exchange).relation()).isEqualTo(MatchRelation.HO);
    assertThat(seen(visitor.actor(), exchange).relation()).isEqualTo(MatchRelation.VO);
    assertThat(seen(hostStaff, exchange).relation()).isEqualTo(MatchRelation.HOP);
    assertThat(seen(visitorStaff, exchange).relation()).isEqualTo(MatchRelation.VOP);
    assertThat(seen(WORLD.supportOffice, exchange).relation())
        .isEqualTo(MatchRelation.SUPPORT_OFFICE);
    Member bystander = WORLD.visitor("Bystander", "FR", two);
    for (Actor stranger :
        List.of(
            bystander.actor(), WORLD.account(Role.EC), WORLD.staff(WORLD.partnership("FOREIGN")))) {
      assertThat(DomainWorld.await(WORLD.exchanges.access().visible(stranger))).isEmpty();
      assertThat(DomainWorld.await(WORLD.exchanges.stream().mayListen(stranger, exchange)))
          .isFalse();
    }
    assertThat(DomainWorld.await(WORLD.exchanges.access().visible(visitor.actor())))
        .extracting(ExchangeSummary::id)
        .containsExactly(exchange);
  }

  @Test
  void aGroupIsOneCommitmentThatTheHostsSideWrites() {
    Member first = WORLD.visitor("First visitor", "IT", two);
    Member second = WORLD.visitor("Second visitor", "FR", WORLD.partnership("FOUR"));
    UUID a = WORLD.exchange(first, host, Mode.PHYSICAL);
    UUID b = WORLD.exchange(second, host, Mode.PHYSICAL);
    UUID ofA = seen(host.actor(), a).commitmentId();
    UUID ofB = seen(host.actor(), b).commitmentId();

    UUID group = create(host.actor(), a, "  Spring visit ");
    GroupChange added =
        WORLD.run(tx -> WORLD.exchanges.groups().addToGroup(tx, host.actor(), b, group));
    added.afterCommit().run();

    ExchangeSummary seen = seen(second.actor(), b);
    assertThat(seen.commitmentId()).as("the group keeps the first draft").isEqualTo(ofA);
    assertThat(WORLD.value("select moved_to from commitment where id = '" + ofB + "'"))
        .isEqualTo(ofA.toString());
    assertThat(seen.group().orElseThrow().name()).isEqualTo("Spring visit");
    assertThat(seen.group().orElseThrow().members())
        .extracting(ExchangeSummary.Member::exchangeId)
        .containsExactly(a, b);
    assertThat(parties(a))
        .extracting(CommitmentParty::relation, CommitmentParty::mayEdit)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Relation.HO, true),
            org.assertj.core.groups.Tuple.tuple(Relation.VO, false),
            org.assertj.core.groups.Tuple.tuple(Relation.VO, false),
            org.assertj.core.groups.Tuple.tuple(Relation.HOP, true),
            org.assertj.core.groups.Tuple.tuple(Relation.VOP, false),
            org.assertj.core.groups.Tuple.tuple(Relation.VOP, false));
    var json = new ExchangeJson(WORLD.messages).of(seen);
    assertThat(json.getJsonArray("allowedActions")).containsExactly("watch-commitment");
    assertThat(json.getJsonArray("refusedActions").getJsonObject(0).getString("reason"))
        .startsWith("In a group the host and its Partnership write");
    assertThat(
            WORLD.value("select count(*) from exchange_group where commitment_id = '" + ofB + "'"))
        .isEqualTo("0");
  }

  @Test
  void everyMemberShowsAChangeOfTheGroup() {
    Member first = WORLD.visitor("Member one", "IT", two);
    Member second = WORLD.visitor("Member two", "FR", two);
    UUID a = WORLD.exchange(first, host, Mode.PHYSICAL);
    UUID b = WORLD.exchange(second, host, Mode.PHYSICAL);
    UUID group = create(host.actor(), a, "Autumn visit");
    WORLD
        .run(tx -> WORLD.exchanges.groups().addToGroup(tx, host.actor(), b, group))
        .afterCommit()
        .run();
    assertThat(seen(first.actor(), a).version()).isEqualTo(3);
    assertThat(WORLD.streams.changed)
        .anySatisfy(
            hint -> {
              assertThat(hint.object()).isEqualTo(a);
              assertThat(hint.version()).isEqualTo(3);
              assertThat(hint.accounts()).contains(first.actor().accountId());
            });
    List<StreamEvent> missed = DomainWorld.await(WORLD.exchanges.stream().since(a, 1, 10));
    assertThat(missed).extracting(StreamEvent::seq).containsExactly(2L, 3L);
    assertThat(DomainWorld.await(WORLD.exchanges.stream().heads(List.of(a))).get(a).seq())
        .isEqualTo(3);
  }

  /** Domain P25. */
  @Test
  void onlyTheHostBinds() {
    Member visitor = WORLD.visitor("Bound", "IT", two);
    UUID exchange = WORLD.exchange(visitor, host, Mode.PHYSICAL);
    for (Actor reader : List.of(visitor.actor(), hostStaff, visitorStaff)) {
      assertThat(createRefused(reader, exchange).type()).isEqualTo(ProblemType.FORBIDDEN);
    }
    assertThat(createRefused(WORLD.account(Role.EC), exchange).type())
        .isEqualTo(ProblemType.NOT_FOUND);
  }

  /** Domain G8: what is past the draft is not bound, and what a group is past neither. */
  @Test
  void onlyDraftsAreBound() {
    UUID a = WORLD.exchange(WORLD.visitor("Past one", "IT", two), host, Mode.PHYSICAL);
    UUID b = WORLD.exchange(WORLD.visitor("Past two", "FR", two), host, Mode.PHYSICAL);
    UUID group = create(host.actor(), a, "Past");
    TestDatabase.execute(
        WORLD.url,
        "update exchange_group set status = 'READY_FOR_VALIDATION' where id = '" + group + "'");
    assertThat(addRefused(host.actor(), b, group).detail()).startsWith("The group is no longer");
    TestDatabase.execute(
        WORLD.url,
        "update exchange_group set status = 'SO_VALIDATION' where id = (select group_id from exchange where id = '"
            + b
            + "')");
    assertThat(createRefused(host.actor(), b).detail()).startsWith("Exchanges are grouped while");
    assertThat(
            new ExchangeJson(WORLD.messages)
                .of(seen(host.actor(), b))
                .getJsonArray("allowedActions"))
        .contains("watch-commitment")
        .doesNotContain("edit-commitment", "create-group", "add-to-group");
  }

  @Test
  void aGroupIsOfOneHostAndOneMode() {
    Member other = WORLD.host("Other house", "BE", one);
    UUID a = WORLD.exchange(WORLD.visitor("Mode one", "IT", two), host, Mode.PHYSICAL);
    UUID b = WORLD.exchange(WORLD.visitor("Mode two", "FR", two), host, Mode.VIRTUAL);
    UUID c = WORLD.exchange(WORLD.visitor("Host two", "ES", two), other, Mode.PHYSICAL);
    UUID group = create(host.actor(), a, "One mode");
    assertThat(addRefused(host.actor(), b, group).detail()).startsWith("Physical and virtual");
    assertThat(addRefused(WORLD.supportOffice, c, group).detail())
        .startsWith("A group has one host");
    assertThat(addRefused(other.actor(), c, group).type())
        .as("groups of others are not known")
        .isEqualTo(ProblemType.NOT_FOUND);
    assertThat(addRefused(host.actor(), a, group).detail())
        .startsWith("This exchange is in a group");
    assertThat(addRefused(host.actor(), b, WORLD.ids.next()).type())
        .isEqualTo(ProblemType.NOT_FOUND);
  }

  @Test
  void twoWhoBindTheSameExchangeAtOnceBindItOnce() {
    for (int i = 0; i < 10; i++) {
      UUID a = WORLD.exchange(WORLD.visitor("Twice " + i, "IT", two), host, Mode.PHYSICAL);
      UUID b = WORLD.exchange(WORLD.visitor("Target " + i, "FR", two), host, Mode.PHYSICAL);
      UUID group = create(host.actor(), b, "Target");
      var creation =
          WORLD
              .database
              .transaction(tx -> WORLD.exchanges.groups().createGroup(tx, host.actor(), a, "Own"))
              .map("done")
              .otherwise(failure -> ((ProblemException) failure).problem().detail());
      var joining =
          WORLD
              .database
              .transaction(tx -> WORLD.exchanges.groups().addToGroup(tx, host.actor(), a, group))
              .map("done")
              .otherwise(failure -> ((ProblemException) failure).problem().detail());
      assertThat(List.of(DomainWorld.await(creation), DomainWorld.await(joining)))
          .containsExactlyInAnyOrder("done", "This exchange is in a group already.");
    }
  }

  /** Domain B6: what a visitor did in the pilot does not count in the next round. */
  @Test
  void theLimitIsPerGeneration() {
    Member visitor = WORLD.visitor("Returning", "IT", WORLD.partnership("PILOT", 1));
    WORLD.exchange(visitor, host, Mode.PHYSICAL);
    UUID next = WORLD.partnership("NEXT", 2);
    TestDatabase.execute(
        WORLD.url,
        "update profile set partnership_id = '"
            + next
            + "' where id = '"
            + visitor.profile()
            + "'");
    Member other = WORLD.host("Next house", "SI", one);
    assertThat(WORLD.exchange(visitor, other, Mode.PHYSICAL)).isNotNull();
  }

  private static ExchangeSummary seen(Actor actor, UUID exchange) {
    return DomainWorld.await(WORLD.exchanges.access().summary(actor, exchange));
  }

  private static List<CommitmentParty> parties(UUID exchange) {
    return WORLD.parties(seen(WORLD.supportOffice, exchange).commitmentId());
  }

  private static UUID create(Actor actor, UUID exchange, String name) {
    GroupChange change =
        WORLD.run(tx -> WORLD.exchanges.groups().createGroup(tx, actor, exchange, name));
    change.afterCommit().run();
    return change.group();
  }

  private static eu.clusterxchange.platform.http.Problem createRefused(Actor actor, UUID exchange) {
    return WORLD
        .refused(tx -> WORLD.exchanges.groups().createGroup(tx, actor, exchange, "Name"))
        .problem();
  }

  private static eu.clusterxchange.platform.http.Problem addRefused(
      Actor actor, UUID exchange, UUID group) {
    return WORLD
        .refused(tx -> WORLD.exchanges.groups().addToGroup(tx, actor, exchange, group))
        .problem();
  }
}
