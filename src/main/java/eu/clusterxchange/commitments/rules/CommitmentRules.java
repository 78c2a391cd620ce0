package eu.clusterxchange.commitments.rules;

import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.commitments.editing.Form;

/** All rules that a commitment has to keep before it is marked as ready. */
public final class CommitmentRules {
  private CommitmentRules() {}

  public static Completeness check(Form form, Content content, Circumstances circumstances) {
    var findings = new Findings();
    new RequiredFields(circumstances.partyIds(), findings).check(form, content);
    ObjectiveRule.check(content.cells(), circumstances.participants(), findings);
    Period period = Period.of(content.cells());
    new PeriodRules(circumstances, findings).check(period);
    new AgendaRules(circumstances.onSite(), period, findings).check(content.cells());
    return findings.inOrderOf(form);
  }
}
