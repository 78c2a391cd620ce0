package eu.clusterxchange.documents;

import eu.clusterxchange.commitments.FrozenCommitment;
import eu.clusterxchange.documents.paper.CommitmentPaper;
import eu.clusterxchange.documents.paper.Parties;
import eu.clusterxchange.documents.paper.Parties.Visitor;
import eu.clusterxchange.documents.paper.Party;
import eu.clusterxchange.exchanges.ExchangeSummary;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.profiles.ProfileSummary;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings together what was frozen and whom it binds. */
final class CommitmentPapers {
  private final JsonObject form;
  private final Messages messages;

  CommitmentPapers(JsonObject form, Messages messages) {
    this.form = form;
    this.messages = messages;
  }

  /**
   * @param exchanges that share the commitment now; who joined after the freeze is not bound by it
   * @throws IllegalStateException when it binds none of them
   */
  CommitmentPaper of(FrozenCommitment frozen, List<ExchangeSummary> exchanges) {
    Set<String> bound = bound(frozen.content());
    List<ExchangeSummary> members =
        exchanges.stream().filter(e -> bound.contains(e.visitor().id().toString())).toList();
    if (members.isEmpty()) {
      throw new IllegalStateException(
          "version %d of commitment %s binds no exchange"
              .formatted(frozen.version(), frozen.commitment()));
    }
    return new CommitmentPaper(
        form,
        frozen.content(),
        parties(members),
        frozen.version(),
        HexFormat.of().formatHex(frozen.contentHash()),
        frozen.frozenAt());
  }

  private static Set<String> bound(JsonObject content) {
    JsonArray parties = content.getJsonArray("parties");
    return parties.stream()
        .map(party -> ((JsonObject) party).getString("id"))
        .collect(Collectors.toSet());
  }

  private Parties parties(List<ExchangeSummary> members) {
    ExchangeSummary first = members.get(0);
    return new Parties(
        messages.text("document.mode." + first.mode()),
        first.group().map(ExchangeSummary.Group::name),
        party(first.host()),
        members.stream().map(e -> new Visitor(e.reference(), party(e.visitor()))).toList());
  }

  private Party party(ProfileSummary profile) {
    return new Party(
        profile.id().toString(),
        profile.organisation(),
        messages.text("document.organisation-type." + profile.type()),
        Stream.of(profile.city(), profile.country())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", ")),
        Objects.requireNonNullElse(profile.sector(), ""),
        Objects.requireNonNullElse(profile.cluster(), ""),
        Objects.requireNonNullElse(profile.representative(), ""),
        new Party.Partnership(
            profile.partnership().id().toString(), profile.partnership().label()));
  }
}
