package eu.clusterxchange.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.text.Messages;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NotificationRuleTest {
  private static final Messages MESSAGES = Messages.english();
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  /** Fills each place with itself, so that it can be seen which there are. */
  private static final Map<String, String> ECHO =
      new AbstractMap<>() {
        @Override
        public Set<Entry<String, String>> entrySet() {
          return Set.of();
        }

        @Override
        public String getOrDefault(Object key, String otherwise) {
          return "{" + key + "}";
        }
      };

  /**
   * Written by hand from domain 6.3: number, event, who did it, what the announcement names, and
   * who is told how (I: inbox, P: devices too, M: mail too). Whoever did it is not told.
   */
  private static final String LIST =
      """
      N1  | profile-submitted                | HOLDER      | organisation side partnership   | PARTNERSHIP:M
      N2  | profile-published                | PARTNERSHIP | organisation side partnership   | HOLDER:M
      N3  | profile-returned                 | PARTNERSHIP | organisation side reason        | HOLDER:M
      N3  | profile-unpublished              | PARTNERSHIP | organisation side reason        | HOLDER:M
      N4  | profile-purge-due                |             | organisation side date          | HOLDER:M
      N5  | profile-purged                   |             | organisation side               | HOLDER:M
      N6  | match-initiated                  | VO          | organisation country counterpart| HO:M HOP:P VOP:P
      N7  | chat-message                     |             | host visitor                    | HO:M VO:M HOP:M VOP:M
      N8  | match-validated                  | HO          | organisation country counterpart| VO:M
      N9  | match-rejected                   | VO          | organisation country counterpart reason | HO:M
      M6  | match-unblocked                  | SUPPORT_OFFICE | organisation counterpart     | HO:M VO:M
      PR6 | match-on-hold                    |             | organisation counterpart        | HO:M VO:M
      PR4 | match-resumed                    |             | organisation counterpart        | HO:M VO:M
      PR7 | match-closed                     |             | organisation counterpart        | HO:M VO:M
      N10 | exchange-created                 |             | reference host visitor          | HO:M VO:M HOP:M VOP:M
      N11 | commitment-ready                 | HO          | reference                       | VO:M HOP:M VOP:M SUPPORT_OFFICE:M
      N12 | commitment-validated             | VO          | reference organisation          | HO:M HOP:M VOP:M
      N13 | commitment-sent-to-partnerships  | HO          | reference                       | HOP:M VOP:M
      N13 | commitment-sent-to-support-office| HOP         | reference                       | SUPPORT_OFFICE:M
      N13 | commitment-sent-to-commission    | SUPPORT_OFFICE | reference                    | EC:M
      N14 | commitment-back-to-draft         | HOP         | reference reason                | HO:M VO:M VOP:M
      N15 | commitment-archived              | SUPPORT_OFFICE | reference reason             | HO:M VO:M HOP:M VOP:M
      N16 | agreement-available              |             | reference                       | VO:M VOP:M
      N17 | signed-commitment-uploaded       | HO          | reference organisation          | VO:M HOP:M VOP:M
      N17 | signed-agreement-uploaded        | VO          | reference organisation          | VOP:M
      N18 | exchange-ready-to-start          |             | reference host visitor          | HO:M VO:M HOP:M VOP:M
      N18 | stay-began                       |             | reference host visitor          | HO:M VO:M HOP:M VOP:M
      N18 | stay-ended                       |             | reference host visitor          | HO:M VO:M HOP:M VOP:M
      N19 | reports-due                      |             | reference date                  | HO:M VO:M HOP:M VOP:M
      N19 | host-report-reminder             |             | reference date                  | HO:M HOP:M
      N19 | visitor-report-reminder          |             | reference date                  | VO:M VOP:M
      N19 | host-report-overdue              |             | reference date                  | HO:M HOP:M
      N19 | visitor-report-overdue           |             | reference date                  | VO:M VOP:M
      N20 | host-report-submitted            | HO          | reference organisation          | HOP:M
      N20 | visitor-report-submitted         | VO          | reference organisation          | VOP:M
      N21 | host-report-validated            | HOP         | reference                       | HO:M
      N21 | visitor-report-validated         | VOP         | reference                       | VO:M
      N21 | host-report-returned             | HOP         | reference reason                | HO:M
      N21 | visitor-report-returned          | VOP         | reference reason                | VO:M
      N22 | exchange-completed               |             | reference host visitor date     | HO:M VO:M VOP:M
      N23 | payment-overdue                  |             | reference date                  | VOP:M SUPPORT_OFFICE:M
      N24 | exchange-deleted                 | SUPPORT_OFFICE | reference host visitor reason| HO:M VO:M HOP:M VOP:M
      N24 | profile-deleted                  | HOLDER      | organisation side               | PARTNERSHIP:M
      N24 | profile-recovered                | SUPPORT_OFFICE | organisation side            | HOLDER:M PARTNERSHIP:M
      N25 | group-changed                    | HO          | reference host group            | VO:M
      N26 | evidence-reminder                |             | reference                       | VO:M
      """;

  private record Line(
      String number, String event, Optional<Standing> by, Set<String> values, String told) {
    static Line of(String text) {
      List<String> cells = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
      return new Line(
          cells.get(0),
          cells.get(1),
          Standing.of(cells.get(2)),
          Set.of(cells.get(3).split(" +")),
          cells.get(4));
    }

    @Override
    public String toString() {
      return number + " " + event;
    }
  }

  static Stream<Line> list() {
    return LIST.lines().map(Line::of);
  }

  @ParameterizedTest
  @MethodSource("list")
  void whoIsToldHow(Line line) {
    Set<String> told = new TreeSet<>();
    for (Standing reader : Standing.values()) {
      NotificationRule.of(line.event(), line.by(), reader)
          .ifPresent(rule -> told.add(reader + ":" + shown(rule)));
    }
    assertThat(told).isEqualTo(new TreeSet<>(Set.of(line.told().split(" +"))));
  }

  private static String shown(NotificationRule rule) {
    assertThat(rule.by(Channel.INBOX)).as("the inbox has everything").isTrue();
    assertThat(rule.by(Channel.PUSH)).isTrue();
    return rule.by(Channel.MAIL) ? "M" : "P";
  }

  @Test
  void theTableAndTheListHaveTheSameEvents() {
    assertThat(
            NotificationRule.TABLE.stream()
                .map(rule -> rule.number() + " " + rule.event())
                .distinct())
        .containsExactlyElementsOf(list().map(Line::toString).sorted(byPlaceInTable()).toList());
    assertThat(NotificationRule.TABLE.stream().map(NotificationRule::number))
        .containsAll(java.util.stream.IntStream.rangeClosed(1, 26).mapToObj(n -> "N" + n).toList());
  }

  private static java.util.Comparator<String> byPlaceInTable() {
    List<String> order =
        NotificationRule.TABLE.stream().map(rule -> rule.number() + " " + rule.event()).toList();
    return java.util.Comparator.comparingInt(order::indexOf);
  }

  @ParameterizedTest
  @MethodSource("list")
  void everyPlaceInATextIsFilled(Line line) {
    for (NotificationRule rule :
        NotificationRule.TABLE.stream().filter(r -> r.event().equals(line.event())).toList()) {
      assertThat(MESSAGES.keys()).contains(rule.textKey(), rule.subjectKey());
      assertThat(places(rule.textKey())).isSubsetOf(line.values());
      assertThat(places(rule.subjectKey())).isSubsetOf(line.values());
    }
  }

  /** A subject is also what a locked screen shows: no reason that somebody wrote, no person. */
  @Test
  void subjectsNameOrganisationsAndReferencesOnly() {
    for (NotificationRule rule : NotificationRule.TABLE) {
      assertThat(places(rule.subjectKey()))
          .isSubsetOf("organisation", "counterpart", "host", "visitor", "reference");
    }
  }

  @Test
  void noTextIsLeftOver() {
    assertThat(MESSAGES.keys())
        .filteredOn(key -> key.startsWith("notification."))
        .containsExactlyInAnyOrderElementsOf(
            NotificationRule.TABLE.stream()
                .map(NotificationRule::textKey)
                .collect(Collectors.toSet()));
  }

  private static Set<String> places(String key) {
    String text = MESSAGES.text(key, ECHO);
    return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
  }

  @Test
  void aStoredNotificationFindsItsRow() {
    for (NotificationRule rule : NotificationRule.TABLE) {
      var stored =
          new Notification(null, 1, rule.event(), "match", null, rule.textKey(), Map.of(), null);
      assertThat(NotificationRule.of(stored)).contains(rule);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "match-initiated, HO, VO, true",
    "match-initiated, HO, HO, false",
    "something-else,  HO, VO, false",
    "match-validated, HO, SUPPORT_OFFICE, false",
  })
  void whoDidItKnows(String event, Standing by, Standing reader, boolean told) {
    assertThat(NotificationRule.of(event, Optional.of(by), reader).isPresent()).isEqualTo(told);
  }
}
