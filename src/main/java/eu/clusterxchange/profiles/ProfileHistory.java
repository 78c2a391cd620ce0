package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.audit.AuditEntry;
import eu.clusterxchange.platform.audit.AuditTrail;
import eu.clusterxchange.platform.outbox.Announcement;
import eu.clusterxchange.platform.outbox.Outbox;
import eu.clusterxchange.platform.sql.Transaction;
import eu.clusterxchange.platform.stream.Streams;
import eu.clusterxchange.platform.time.Clocks;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Leaves the traces of what happened to a profile: audit, outbox, hints. */
final class ProfileHistory {
  private final ProfileSummaryRepository participants;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Streams streams;
  private final Clocks clocks;

  ProfileHistory(
      ProfileSummaryRepository participants,
      AuditTrail audit,
      Outbox outbox,
      Streams streams,
      Clocks clocks) {
    this.participants = participants;
    this.audit = audit;
    this.outbox = outbox;
    this.streams = streams;
    this.clocks = clocks;
  }

  /** Also tells the Partnership; to be run after the commit. */
  Future<Runnable> record(Transaction tx, ProfileEvent event) {
    Profile profile = event.before();
    return audit
        .record(
            tx,
            new AuditEntry(
                "profile",
                profile.id(),
                event.action(),
                event.action().equals("create") ? null : profile.status().name(),
                event.to().name(),
                event.actor() == null ? null : event.actor().accountId(),
                event.as().name(),
                event.reason(),
                clocks.domain().instant()))
        .compose(v -> announce(tx, event))
        .compose(v -> participants.participants(tx, profile.id()))
        .map(
            told -> {
              List<UUID> accounts = told.stream().map(ProfileParticipant::account).toList();
              return hint(profile, accounts);
            });
  }

  /** Other windows of the holder show what was typed; nobody else follows a draft. */
  Runnable edited(Profile profile) {
    return hint(profile, List.of(profile.holder()));
  }

  private Runnable hint(Profile before, List<UUID> accounts) {
    return () -> streams.changed(accounts, "profile", before.id(), before.version() + 1);
  }

  private Future<Void> announce(Transaction tx, ProfileEvent event) {
    Optional<String> name = announced(event.action());
    if (name.isEmpty()) {
      return Future.succeededFuture();
    }
    return participants
        .summaries(tx, List.of(event.before().id()))
        .compose(
            found -> {
              ProfileSummary profile = found.get(event.before().id());
              var values = new HashMap<String, String>();
              values.put("organisation", profile.organisation());
              values.put("side", profile.side() == Side.VO ? "visiting" : "host");
              if (profile.partnership() != null) {
                values.put("partnership", profile.partnership().acronym());
              }
              if (event.reason() != null) {
                values.put("reason", event.reason());
              }
              return outbox.add(
                  tx,
                  Announcement.TOPIC,
                  new Announcement(name.get(), "profile", profile.id(), event.as().name(), values)
                      .toJson());
            });
  }

  private static Optional<String> announced(String action) {
    return switch (action) {
      case "submit" -> Optional.of("profile-submitted");
      case "publish" -> Optional.of("profile-published");
      case "return" -> Optional.of("profile-returned");
      case "unpublish" -> Optional.of("profile-unpublished");
      case "delete", "purge" -> Optional.of("profile-deleted");
      case "recover" -> Optional.of("profile-recovered");
      default -> Optional.empty();
    };
  }
}
