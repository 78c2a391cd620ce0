package eu.clusterxchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.testing.DomainWorld;
import eu.clusterxchange.testing.DomainWorld.Member;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People who act in the same moment, on connections of their own. */
class MatchRacesIT {
  @RegisterExtension static final DomainWorld WORLD = new DomainWorld();
  private static final int ROUNDS = 25;
  private static UUID one;
  private static UUID two;

  @BeforeAll
  static void people() {
    one = WORLD.partnership("ONE");
    two = WORLD.partnership("TWO");
  }

  @Test
  void bothSidesSayYesAtOnceAndThereIsOneExchange() {
    Member host = WORLD.host("House of both", "AT", one);
    for (int i = 0; i < ROUNDS; i++) {
      Member visitor = WORLD.visitor("Both " + i, "IT", two);
      UUID match = WORLD.match(visitor, host, Mode.PHYSICAL);
      assertThat(
              outcomes(
                  List.of(validation(visitor.actor(), match), validation(host.actor(), match))))
          .containsExactlyInAnyOrder("done", "done");
      assertThat(WORLD.value("select status from match where id = '" + match + "'"))
          .isEqualTo("VALIDATED");
      assertThat(exchangesOf(visitor)).isEqualTo("1");
    }
  }

  @Test
  void theLastYesGivenFourTimesMakesOneExchangeAndThreeLosersAreTold() {
    Member host = WORLD.host("House of tabs", "AT", one);
    for (int i = 0; i < ROUNDS; i++) {
      Member visitor = WORLD.visitor("Tabs " + i, "IT", two);
      UUID match = WORLD.match(visitor, host, Mode.PHYSICAL);
      WORLD.validate(host, match);
      assertThat(
              outcomes(
                  List.of(
                      validation(visitor.actor(), match),
                      validation(visitor.actor(), match),
                      validation(visitor.actor(), match),
                      validation(visitor.actor(), match))))
          .containsOnlyOnce("done")
          .filteredOn(outcome -> !outcome.equals("done"))
          .hasSize(3)
          .allMatch(reason -> reason.startsWith("Both sides have validated"));
      assertThat(exchangesOf(visitor)).isEqualTo("1");
    }
  }

  /** Domain B4: two hosts give the last yes to the same visitor. */
  @Test
  void twoHostsCannotBothHaveTheVisitor() {
    Member first = WORLD.host("First of two", "AT", one);
    Member second = WORLD.host("Second of two", "BE", one);
    for (int i = 0; i < ROUNDS; i++) {
      Member visitor = WORLD.visitor("Wanted " + i, "IT", two);
      UUID a = WORLD.match(visitor, first, Mode.PHYSICAL);
      UUID b = WORLD.match(visitor, second, Mode.PHYSICAL);
      WORLD.validate(visitor, a);
      WORLD.validate(visitor, b);
      assertThat(outcomes(List.of(validation(first.actor(), a), validation(second.actor(), b))))
          .containsOnlyOnce("done")
          .filteredOn(outcome -> !outcome.equals("done"))
          .singleElement()
          .asString()
          .matches("(This match is on hold|The visitor has an exchange).*");
      assertThat(
              WORLD.value(
                  "select string_agg(status, ' ' order by status) from match where id in ('"
                      + a
                      + "', '"
                      + b
                      + "')"))
          .isEqualTo("ON_HOLD VALIDATED");
      assertThat(exchangesOf(visitor)).isEqualTo("1");
    }
  }

  @Test
  void yesAndNoAtOnceLeaveOneOfThem() {
    Member host = WORLD.host("House of doubt", "AT", one);
    for (int i = 0; i < ROUNDS; i++) {
      Member visitor = WORLD.visitor("Doubt " + i, "IT", two);
      UUID match = WORLD.match(visitor, host, Mode.PHYSICAL);
      WORLD.validate(host, match);
      assertThat(
              outcomes(
                  List.of(
                      validation(visitor.actor(), match),
                      change(
                          WORLD.database.transaction(
                              tx ->
                                  WORLD
                                      .matching
                                      .commands()
                                      .reject(
                                          tx,
                                          host.actor(),
                                          match,
                                          "We changed our mind, sorry."))))))
          .containsOnlyOnce("done");
      boolean agreed =
          WORLD.value("select status from match where id = '" + match + "'").equals("VALIDATED");
      assertThat(exchangesOf(visitor)).isEqualTo(agreed ? "1" : "0");
    }
  }

  /** A no that is not committed yet must not let the same pair begin anew. */
  @Test
  void aPairBeginsOnceHoweverManyTry() {
    Member host = WORLD.host("House of pairs", "AT", one);
    for (int i = 0; i < ROUNDS; i++) {
      Member visitor = WORLD.visitor("Pair " + i, "IT", two);
      List<String> outcomes =
          outcomes(
              List.of(
                  initiation(visitor, host), initiation(host, visitor), initiation(visitor, host)));
      assertThat(outcomes)
          .containsOnlyOnce("done")
          .filteredOn(outcome -> !outcome.equals("done"))
          .allMatch(reason -> reason.startsWith("There is a match between these two"));
    }
  }

  private static Future<String> initiation(Member own, Member counterpart) {
    return change(
        WORLD.database.transaction(
            tx ->
                WORLD
                    .matching
                    .commands()
                    .initiate(
                        tx, own.actor(), own.profile(), counterpart.profile(), Mode.VIRTUAL)));
  }

  private static Future<String> validation(Actor actor, UUID match) {
    return change(
        WORLD.database.transaction(tx -> WORLD.matching.commands().validate(tx, actor, match)));
  }

  private static Future<String> change(Future<MatchChange> change) {
    return change
        .map("done")
        .recover(
            failure ->
                failure instanceof ProblemException refused
                    ? Future.succeededFuture(refused.problem().detail())
                    : Future.failedFuture(failure));
  }

  private static List<String> outcomes(List<Future<String>> attempts) {
    return DomainWorld.await(Future.all(attempts).map(done -> done.<String>list()));
  }

  private static String exchangesOf(Member visitor) {
    return WORLD.value(
        "select count(*) from exchange where visitor_profile_id = '" + visitor.profile() + "'");
  }
}
