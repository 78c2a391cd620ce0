package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Cells;
import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.commitments.editing.Leaf;
import eu.clusterxchange.commitments.editing.Row;
import eu.clusterxchange.commitments.editing.Rows;
import eu.clusterxchange.platform.id.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of those who sign: one for each party, made here and by nobody else (domain 4.5 H). */
final class Signatories {
  private static final String FIELD = "signatories";
  private static final String PARTY = "party";
  private static final String ORGANISATION = "organisation";

  private Signatories() {}

  /**
   * The content with exactly these parties signing; what was filled in for those who stay is kept.
   */
  static Content of(List<CommitmentParty> parties, Content content, Ids ids) {
    List<Row> before = content.cells().rows(FIELD).live();
    List<Row> rows = new ArrayList<>();
    for (CommitmentParty party : parties) {
      String id = party.partyId().toString();
      Optional<Row> known =
          before.stream().filter(row -> id.equals(row.cells().text(PARTY))).findFirst();
      rows.add(
          known.orElseGet(
              () ->
                  new Row(
                      ids.next().toString(),
                      Cells.EMPTY
                          .with(PARTY, new Leaf.Text(id))
                          .with(ORGANISATION, new Leaf.Text(party.name())))));
    }
    return new Content(content.cells().with(FIELD, Rows.of(rows)));
  }
}
