package eu.clusterxchange.commitments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain 4.5: the fields with an asterisk, at least one of each list, an objective for each. */
class RequiredFieldsTest {
  @Test
  void aCompletePaperHasNoFaults() {
    Completeness found = Paper.onThreeDays().checked();
    assertThat(found.faults()).isEmpty();
    assertThat(found.warnings()).isEmpty();
    assertThat(found.ready()).isTrue();
    assertThat(found.filled()).isEqualTo(found.required());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exchangeType",
        "plannedStart",
        "plannedEnd",
        "plannedDays",
        "objective",
        "hostActions",
        "visitorActions",
        "tangibleOutcomes",
        "intangibleOutcomes",
        "reportDays",
        "evidence"
      })
  void whatIsRequiredIsNamedAtItsField(String field) {
    Paper paper = Paper.onThreeDays().without(field);
    assertThat(paper.pathOf("empty")).isEqualTo(field);
    Completeness found = paper.checked();
    assertThat(found.required() - found.filled()).isEqualTo(1);
    assertThat(found.ready()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"places", "followUp", "visitorsLearning", "lumpSumTerms", "hostDayHours"})
  void whatIsNotRequiredMayBeEmpty(String field) {
    assertThat(Paper.onThreeDays().without(field).faults()).isEmpty();
  }

  @Test
  void blanksAreNothing() {
    assertThat(Paper.onThreeDays().text("objective", " \n ").pathOf("empty"))
        .isEqualTo("objective");
  }

  @Test
  void aConfirmationHasToBeTicked() {
    assertThat(Paper.onThreeDays().flag("noInternship", false).pathOf("unticked"))
        .isEqualTo("noInternship");
  }

  @Test
  void thereIsAtLeastOneObjectiveOneDayAndOneSession() {
    assertThat(Paper.onThreeDays().objectives().pathOf("no-rows")).isEqualTo("objectives");
    assertThat(Paper.complete().pathOf("no-rows")).isEqualTo("agenda");
    Paper empty = Paper.onThreeDays().number("plannedDays", 3).day("2027-03-11");
    assertThat(empty.pathOf("no-rows")).isEqualTo(empty.day(3) + ".sessions");
  }

  @Test
  void everyRowIsHeldAgainstTheForm() {
    Paper paper = Paper.onThreeDays().day("", "09:00-10:00 SESSION");
    assertThat(paper.pathOf("empty")).isEqualTo(paper.day(3) + ".date");
  }

  /** Domain 4.5 C. */
  @Test
  void hostAndVisitorHaveAnObjectiveEach() {
    assertThat(Paper.onThreeDays().objectives(Paper.HOST, Paper.VISITOR).faults()).isEmpty();
    Paper onlyHost = Paper.onThreeDays().objectives(Paper.HOST);
    assertThat(onlyHost.pathOf("no-objective")).isEqualTo("objectives");
    assertThat(onlyHost.checked().faults().get(0).values()).containsEntry("party", "Visitor house");
    assertThat(Paper.onThreeDays().objectives(Paper.PARTNERSHIP).faults())
        .containsExactly("no-objective", "no-objective");
  }

  /** Who left a group is no party any more (G16). */
  @Test
  void aFormerPartyIsNotChosen() {
    Paper paper = Paper.onThreeDays().objectives("all", Paper.id(77));
    assertThat(paper.faults()).containsExactly("former-party");
    assertThat(paper.pathOf("former-party")).endsWith(".owner");
  }

  @Test
  void faultsComeInTheOrderOfTheForm() {
    assertThat(Paper.complete().without("evidence").without("exchangeType").checked().faults())
        .extracting(fault -> fault.path().split("\\.", 2)[0])
        .containsExactly("exchangeType", "agenda", "evidence");
  }
}
