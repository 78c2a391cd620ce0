package eu.clusterxchange.matching;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.platform.sql.Database;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.profiles.ProfileAccess;
import eu.clusterxchange.profiles.ProfileParticipant;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One transaction per command; those who see the proposal are told after the commit. */
final class ProposalService {
  private final Database database;
  private final ProposalRepository repository;
  private final ProposalCommands commands;
  private final ProfileAccess profiles;
  private final MatchAccess matches;
  private final Streams streams;

  ProposalService(
      Database database,
      ProposalRepository repository,
      ProposalCommands commands,
      ProfileAccess profiles,
      MatchAccess matches,
      Streams streams) {
    this.database = database;
    this.repository = repository;
    this.commands = commands;
    this.profiles = profiles;
    this.matches = matches;
    this.streams = streams;
  }

  Future<List<ProposalSummary>> visible(Actor actor) {
    return repository
        .visible(actor)
        .compose(
            seen ->
                profiles
                    .summaries(
                        seen.stream()
                            .map(ProposalRepository.Seen::proposal)
                            .flatMap(p -> Stream.of(p.to(), p.counterpart()))
                            .distinct()
                            .toList())
                    .map(
                        cards ->
                            seen.stream()
                                .map(
                                    s ->
                                        new ProposalSummary(
                                            s.proposal(),
                                            s.relation(),
                                            cards.get(s.proposal().to()),
                                            cards.get(s.proposal().counterpart())))
                                .toList()));
  }

  Future<ProposalSummary> propose(Actor actor, UUID to, UUID counterpart, Mode mode, String text) {
    return database
        .transaction(tx -> commands.propose(tx, actor, to, counterpart, mode, text))
        .compose(proposal -> told(actor, proposal));
  }

  Future<MatchSummary> accept(Actor actor, UUID id) {
    return database
        .transaction(tx -> commands.accept(tx, actor, id))
        .compose(
            change -> {
              change.afterCommit().run();
              return matches.summary(actor, change.match());
            })
        .compose(match -> summary(actor, id).compose(seen -> tell(seen.proposal())).map(match));
  }

  Future<ProposalSummary> decline(Actor actor, UUID id) {
    return database
        .transaction(tx -> commands.decline(tx, actor, id))
        .compose(proposal -> told(actor, proposal));
  }

  private Future<ProposalSummary> told(Actor actor, Proposal proposal) {
    return tell(proposal).compose(v -> summary(actor, proposal.id()));
  }

  private Future<ProposalSummary> summary(Actor actor, UUID id) {
    return visible(actor)
        .map(
            all ->
                all.stream()
                    .filter(seen -> seen.proposal().id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound().exception()));
  }

  /** The other side is not among them. */
  private Future<Void> tell(Proposal proposal) {
    return database
        .transaction(tx -> profiles.participants(tx, proposal.to()))
        .map(
            participants -> {
              streams.changed(
                  participants.stream().map(ProfileParticipant::account).distinct().toList(),
                  "match-proposal",
                  proposal.id(),
                  proposal.status() == ProposalStatus.OPEN ? 1 : 2);
              return null;
            });
  }
}
