package eu.clusterxchange.notifications;

import static eu.clusterxchange.notifications.Channel.INBOX;
import static eu.clusterxchange.notifications.Channel.MAIL;

import eu.clusterxchange.matching.MatchRelation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is told to whom, and how: one row for each line of domain 6.3 and each audience that is told
 * differently.
 *
 * @param event as it is announced, and what clients know it by
 * @param text the last part of the keys of its texts
 */
record NotificationRule(String event, Audience audience, Set<Channel> channels, String text) {

  static final List<NotificationRule> TABLE =
      List.of(
          // N6
          row("match-initiated", Audience.COUNTERPART, Set.of(INBOX, MAIL), "initiated"),
          row("match-initiated", Audience.PARTNERSHIPS, Set.of(INBOX), "initiated-staff"),
          // N8
          row("match-validated", Audience.COUNTERPART, Set.of(INBOX, MAIL), "validated"),
          // N9
          row("match-rejected", Audience.COUNTERPART, Set.of(INBOX, MAIL), "rejected"),
          // N10
          row("exchange-created", Audience.SIDES, Set.of(INBOX, MAIL), "created"),
          row("exchange-created", Audience.PARTNERSHIPS, Set.of(INBOX), "created-staff"));

  private static NotificationRule row(
      String event, Audience audience, Set<Channel> channels, String text) {
    return new NotificationRule(event, audience, channels, text);
  }

  /** The row for this reader; empty when this reader is not told. */
  static Optional<NotificationRule> of(String event, MatchRelation by, MatchRelation reader) {
    return TABLE.stream()
        .filter(rule -> rule.event.equals(event) && rule.audience.includes(by, reader))
        .findFirst();
  }

  boolean by(Channel channel) {
    return channels.contains(channel);
  }

  String textKey() {
    return "notification." + text;
  }

  String subjectKey() {
    return "mail.subject." + text;
  }
}
