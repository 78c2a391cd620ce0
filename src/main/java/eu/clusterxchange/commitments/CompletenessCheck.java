package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.commitments.rules.Circumstances;
import eu.clusterxchange.commitments.rules.CommitmentRules;
import eu.clusterxchange.commitments.rules.Completeness;
import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.Problem.FieldError;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.platform.time.Clocks;
import java.util.List;
import java.util.Map;

/** Holds the rules against a form, today, and says what they find in words. */
final class CompletenessCheck {
  private final Form form;
  private final FindingText texts;
  private final Messages messages;
  private final Clocks clocks;

  CompletenessCheck(Form form, Messages messages, Clocks clocks) {
    this.form = form;
    this.texts = new FindingText(messages);
    this.messages = messages;
    this.clocks = clocks;
  }

  Completeness of(Content content, Mode mode, List<CommitmentParty> parties) {
    return CommitmentRules.check(
        form,
        content,
        new Circumstances(
            mode,
            clocks.today(),
            of(PartyKind.PROFILE, parties),
            of(PartyKind.PARTNERSHIP, parties)));
  }

  private static List<Circumstances.Party> of(PartyKind kind, List<CommitmentParty> parties) {
    return parties.stream()
        .filter(party -> party.kind() == kind)
        .map(party -> new Circumstances.Party(party.partyId().toString(), party.name()))
        .toList();
  }

  /**
   * @throws eu.clusterxchange.platform.http.ProblemException naming every fault at its field
   */
  void require(Content content, Mode mode, List<CommitmentParty> parties) {
    Completeness found = of(content, mode, parties);
    if (!found.ready()) {
      int faults = found.faults().size();
      throw new Problem(
              ProblemType.INVALID,
              messages.text(
                  faults == 1 ? "commitment.incomplete.one" : "commitment.incomplete",
                  Map.of("count", String.valueOf(faults))),
              found.faults().stream()
                  .map(fault -> new FieldError("/" + fault.path(), texts.of(fault)))
                  .toList())
          .exception();
    }
  }

  FindingText texts() {
    return texts;
  }
}
