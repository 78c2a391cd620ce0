package eu.clusterxchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.testing.DomainWorld;
import eu.clusterxchange.testing.DomainWorld.Member;
import eu.clusterxchange.testing.TestDatabase;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of matches when their profiles leave the catalogue, come back, or go. */
class MatchTiesIT {
  @RegisterExtension static final DomainWorld WORLD = new DomainWorld();
  private static final String REASON = "Please describe your plant.";
  private static UUID one;

  @BeforeAll
  static void people() {
    one = WORLD.partnership("ONE");
  }

  private static MatchStatus status(Member member, UUID match) {
    return DomainWorld.await(WORLD.matches.summary(member.actor(), match)).status();
  }

  private static <T extends Runnable> void done(Function<Transaction, Future<T>> work) {
    WORLD.run(work).run();
  }

  private static void unpublish(Member member) {
    done(
        tx ->
            WORLD
                .profiles
                .commands()
                .unpublish(tx, WORLD.supportOffice, member.profile(), REASON)
                .map(change -> change.afterCommit()));
  }

  private static void publish(Member member) {
    done(
        tx ->
            WORLD
                .profiles
                .commands()
                .submit(tx, member.actor(), member.profile())
                .compose(
                    v ->
                        WORLD
                            .profiles
                            .commands()
                            .publish(tx, WORLD.supportOffice, member.profile()))
                .map(change -> change.afterCommit()));
  }

  @Test
  void openMatchesWaitUntilBothProfilesAreBackAndBeginAnew() {
    Member host = WORLD.host("Leaving house", "AT", one);
    Member visitor = WORLD.visitor("Waiting bird", "IT", one);
    UUID match = WORLD.match(visitor, host, Mode.PHYSICAL);
    WORLD.validate(host, match);

    unpublish(host);
    assertThat(status(visitor, match)).isEqualTo(MatchStatus.ON_HOLD);
    unpublish(visitor);
    publish(host);
    assertThat(status(host, match)).isEqualTo(MatchStatus.ON_HOLD);
    publish(visitor);
    assertThat(status(host, match)).isEqualTo(MatchStatus.PENDING);

    assertThat(WORLD.journal.of(match))
        .extracting(MatchEvent::action)
        .containsExactly(
            MatchAction.INITIATE, MatchAction.VALIDATE, MatchAction.HOLD, MatchAction.RESUME);
    // the tick given before is gone: both decide on what the profiles say now
    WORLD.validate(visitor, match);
    assertThat(status(visitor, match)).isEqualTo(MatchStatus.VALIDATED_BY_VO);
    assertThat(
            WORLD.value(
                "select string_agg(payload ->> 'event', ' ' order by id) from outbox where payload ->> 'object' = '"
                    + match
                    + "'"))
        .isEqualTo("match-initiated match-validated match-on-hold match-resumed match-validated");
  }

  @Test
  void aMatchOfAnEngagedVisitorKeepsWaiting() {
    Member host = WORLD.host("Second choice", "AT", one);
    Member visitor = WORLD.visitor("Engaged bird", "IT", one);
    UUID match = WORLD.match(visitor, host, Mode.PHYSICAL);
    WORLD.exchange(visitor, WORLD.host("First choice", "BE", one), Mode.PHYSICAL);
    unpublish(host);
    publish(host);
    assertThat(status(host, match)).isEqualTo(MatchStatus.ON_HOLD);
  }

  @Test
  void matchesOfADeletedProfileAreClosed() {
    Member host = WORLD.host("House with a future", "AT", one);
    Member visitor = WORLD.visitor("Bird without", "IT", one);
    UUID open = WORLD.match(visitor, host, Mode.PHYSICAL);
    Member other = WORLD.host("House of no", "BE", one);
    UUID rejected = WORLD.match(visitor, other, Mode.PHYSICAL);
    WORLD.run(
        tx ->
            WORLD
                .matching
                .commands()
                .reject(tx, other.actor(), rejected, "No agreement on the dates."));
    done(tx -> WORLD.matching.ties().deleted(tx, visitor.profile(), visitor.actor()));
    assertThat(status(host, open)).isEqualTo(MatchStatus.CLOSED);
    assertThat(status(other, rejected)).isEqualTo(MatchStatus.REJECTED);
    assertThat(WORLD.streams.changed)
        .filteredOn(hint -> hint.object().equals(open))
        .last()
        .satisfies(hint -> assertThat(hint.accounts()).contains(host.actor().accountId()));
  }

  @Test
  void anExchangeInProgressOccupiesBothProfiles() {
    Member host = WORLD.host("Busy house", "AT", one);
    Member visitor = WORLD.visitor("Busy bird", "IT", one);
    assertThat(occupied(host)).isFalse();
    UUID exchange = WORLD.exchange(visitor, host, Mode.VIRTUAL);
    assertThat(List.of(occupied(host), occupied(visitor))).containsExactly(true, true);
    TestDatabase.execute(
        WORLD.url, "update exchange set status = 'COMPLETED' where id = '" + exchange + "'");
    assertThat(List.of(occupied(host), occupied(visitor))).containsExactly(false, false);
  }

  private static boolean occupied(Member member) {
    return WORLD.run(tx -> WORLD.matching.ties().occupied(tx, member.profile()));
  }

  /** Domain M6: only what is blocked, only by the Support Office, and then they begin anew. */
  @Test
  void anUnblockedPairBeginsAnew() {
    Member host = WORLD.host("Second thoughts", "AT", one);
    Member visitor = WORLD.visitor("Patient bird", "IT", one);
    UUID match = WORLD.match(visitor, host, Mode.PHYSICAL);
    WORLD.run(
        tx ->
            WORLD
                .matching
                .commands()
                .reject(tx, host.actor(), match, "We are closed for repairs."));
    WORLD.run(tx -> WORLD.matching.commands().unblock(tx, WORLD.supportOffice, match));
    assertThat(status(host, match)).isEqualTo(MatchStatus.REJECTED);
    assertThat(
            WORLD
                .refused(tx -> WORLD.matching.commands().unblock(tx, WORLD.supportOffice, match))
                .problem()
                .detail())
        .isEqualTo("These two may match again already.");
    UUID again = WORLD.match(visitor, host, Mode.PHYSICAL);
    assertThat(status(host, again)).isEqualTo(MatchStatus.PENDING);
    assertThat(DomainWorld.await(WORLD.matches.summary(host.actor(), match)).reason())
        .isEqualTo("We are closed for repairs.");
  }
}
