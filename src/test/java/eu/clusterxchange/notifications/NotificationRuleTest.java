package eu.clusterxchange.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.matching.MatchRelation;
import eu.clusterxchange.platform.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationRuleTest {

  /** Written by hand from domain 6.3 (N6, N8, N9, N10); I: inbox, M: mail too, -: not told. */
  @ParameterizedTest
  @CsvSource({
    // event, by, HO, VO, HOP, VOP
    "match-initiated,  VO, M, -, I, I",
    "match-initiated,  HO, -, M, I, I",
    "match-validated,  VO, M, -, -, -",
    "match-validated,  HO, -, M, -, -",
    "match-rejected,   VO, M, -, -, -",
    "match-rejected,   HO, -, M, -, -",
    "exchange-created, '', M, M, I, I",
    "something-else,   HO, -, -, -, -",
  })
  void whoIsTold(String event, String by, String host, String visitor, String hop, String vop) {
    MatchRelation actor = by.isEmpty() ? null : MatchRelation.valueOf(by);
    assertThat(told(event, actor, MatchRelation.HO)).isEqualTo(host);
    assertThat(told(event, actor, MatchRelation.VO)).isEqualTo(visitor);
    assertThat(told(event, actor, MatchRelation.HOP)).isEqualTo(hop);
    assertThat(told(event, actor, MatchRelation.VOP)).isEqualTo(vop);
    assertThat(told(event, actor, MatchRelation.SUPPORT_OFFICE)).isEqualTo("-");
  }

  @Test
  void everyRowHasItsTexts() {
    assertThat(NotificationRule.TABLE)
        .allSatisfy(
            rule ->
                assertThat(Messages.english().keys()).contains(rule.textKey(), rule.subjectKey()));
  }

  private static String told(String event, MatchRelation by, MatchRelation reader) {
    return NotificationRule.of(event, by, reader)
        .map(rule -> rule.by(Channel.MAIL) ? "M" : rule.by(Channel.INBOX) ? "I" : "?")
        .orElse("-");
  }
}
