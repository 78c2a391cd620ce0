package eu.clusterxchange.documents.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whom a commitment binds.
 *
 * @param mode in words: "Physical exchange"
 * @param group name of the exchange group; empty for a single exchange
 * @param visitors at least one, by their references
 */
public record Parties(String mode, Optional<String> group, Party host, List<Visitor> visitors) {
  public Parties {
    visitors = List.copyOf(visitors);
  }

  /** One visitor, and the exchange that is theirs. */
  public record Visitor(String reference, Party party) {}

  /** The first reference: what the document is called by. */
  public String reference() {
    return visitors.get(0).reference();
  }

  /**
   * Everybody who signs, once each: the host, each visitor, each Partnership. One that stands on
   * both sides signs for both.
   */
  List<Signer> signers() {
    var signers = new ArrayList<Signer>();
    signers.add(new Signer(host.id(), Signer.Role.HO, 0, host.organisation()));
    for (int i = 0; i < visitors.size(); i++) {
      Party visitor = visitors.get(i).party();
      signers.add(new Signer(visitor.id(), Signer.Role.VO, i + 1, visitor.organisation()));
    }
    signers.addAll(partnerships());
    return signers;
  }

  private Collection<Signer> partnerships() {
    var signers = new LinkedHashMap<String, Signer>();
    Party.Partnership ofHost = host.partnership();
    boolean both =
        visitors.stream().anyMatch(v -> v.party().partnership().id().equals(ofHost.id()));
    Signer.Role role = both ? Signer.Role.BOTH : Signer.Role.HOP;
    signers.put(ofHost.id(), new Signer(ofHost.id(), role, 0, ofHost.name()));
    for (Visitor visitor : visitors) {
      Party.Partnership own = visitor.party().partnership();
      int number = signers.size();
      signers.computeIfAbsent(own.id(), id -> new Signer(id, Signer.Role.VOP, number, own.name()));
    }
    return signers.values();
  }

  /** Every party and Partnership by its id, as the answers of the form name them. */
  Map<String, String> names() {
    return signers().stream().collect(Collectors.toMap(Signer::id, Signer::name));
  }
}
