package eu.clusterxchange.notifications;

import static eu.clusterxchange.notifications.Channel.INBOX;
import static eu.clusterxchange.notifications.Channel.MAIL;
import static eu.clusterxchange.notifications.Channel.PUSH;
import static eu.clusterxchange.notifications.Matter.EXCHANGES;
import static eu.clusterxchange.notifications.Matter.MATCHES;
import static eu.clusterxchange.notifications.Matter.PROFILES;
import static eu.clusterxchange.notifications.Matter.REPORTS;
import static eu.clusterxchange.notifications.Standing.EC;
import static eu.clusterxchange.notifications.Standing.HO;
import static eu.clusterxchange.notifications.Standing.HOLDER;
import static eu.clusterxchange.notifications.Standing.HOP;
import static eu.clusterxchange.notifications.Standing.PARTNERSHIP;
import static eu.clusterxchange.notifications.Standing.SUPPORT_OFFICE;
import static eu.clusterxchange.notifications.Standing.VO;
import static eu.clusterxchange.notifications.Standing.VOP;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is told to whom, and how: one row for each line of domain 6.3 and each audience that is told
 * differently. Whoever did it is not told.
 *
 * @param number of the line in domain 6.3, or of the transition (2.2) that tells people by itself
 * @param event as it is announced, and what clients know it by
 * @param channels that are open to it; which of them are used, the person chooses
 * @param text the last part of the keys of its texts
 */
record NotificationRule(
    String number,
    String event,
    Matter matter,
    Set<Standing> audience,
    Set<Channel> channels,
    String text) {

  private static final Set<Channel> ALL = Set.of(INBOX, MAIL, PUSH);
  private static final Set<Channel> NO_MAIL = Set.of(INBOX, PUSH);

  static final List<NotificationRule> TABLE =
      List.of(
          row("N1", PROFILES, "profile-submitted", Set.of(PARTNERSHIP)),
          row("N2", PROFILES, "profile-published", Set.of(HOLDER)),
          row("N3", PROFILES, "profile-returned", Set.of(HOLDER)),
          row("N3", PROFILES, "profile-unpublished", Set.of(HOLDER)),
          row("N4", PROFILES, "profile-purge-due", Set.of(HOLDER)),
          row("N5", PROFILES, "profile-purged", Set.of(HOLDER)),
          row("N6", MATCHES, "match-initiated", Set.of(HO, VO), ALL, "initiated"),
          row("N6", MATCHES, "match-initiated", Set.of(HOP, VOP), NO_MAIL, "initiated-staff"),
          row("N7", MATCHES, "chat-message", Set.of(HO, VO, HOP, VOP)),
          row("N8", MATCHES, "match-validated", Set.of(HO, VO), ALL, "validated"),
          row("N9", MATCHES, "match-rejected", Set.of(HO, VO), ALL, "rejected"),
          row("M6", MATCHES, "match-unblocked", Set.of(HO, VO)),
          row("PR6", MATCHES, "match-on-hold", Set.of(HO, VO)),
          row("PR4", MATCHES, "match-resumed", Set.of(HO, VO)),
          row("PR7", MATCHES, "match-closed", Set.of(HO, VO)),
          row("N10", EXCHANGES, "exchange-created", Set.of(HO, VO), ALL, "created"),
          row("N10", EXCHANGES, "exchange-created", Set.of(HOP, VOP), ALL, "created-staff"),
          row("N11", EXCHANGES, "commitment-ready", Set.of(HO, VO, HOP, VOP, SUPPORT_OFFICE)),
          row("N12", EXCHANGES, "commitment-validated", Set.of(HO, VO, HOP, VOP)),
          row("N13", EXCHANGES, "commitment-sent-to-partnerships", Set.of(HOP, VOP)),
          row("N13", EXCHANGES, "commitment-sent-to-support-office", Set.of(SUPPORT_OFFICE)),
          row("N13", EXCHANGES, "commitment-sent-to-commission", Set.of(EC)),
          row("N14", EXCHANGES, "commitment-back-to-draft", Set.of(HO, VO, HOP, VOP)),
          row("N15", EXCHANGES, "commitment-archived", Set.of(HO, VO, HOP, VOP)),
          row("N16", EXCHANGES, "agreement-available", Set.of(VO, VOP)),
          row("N17", EXCHANGES, "signed-commitment-uploaded", Set.of(HO, VO, HOP, VOP)),
          row("N17", EXCHANGES, "signed-agreement-uploaded", Set.of(VO, VOP)),
          row("N18", EXCHANGES, "exchange-ready-to-start", Set.of(HO, VO, HOP, VOP)),
          row("N18", EXCHANGES, "stay-began", Set.of(HO, VO, HOP, VOP)),
          row("N18", EXCHANGES, "stay-ended", Set.of(HO, VO, HOP, VOP)),
          row("N19", REPORTS, "reports-due", Set.of(HO, VO, HOP, VOP)),
          row("N19", REPORTS, "host-report-reminder", Set.of(HO, HOP)),
          row("N19", REPORTS, "visitor-report-reminder", Set.of(VO, VOP)),
          row("N19", REPORTS, "host-report-overdue", Set.of(HO, HOP)),
          row("N19", REPORTS, "visitor-report-overdue", Set.of(VO, VOP)),
          row("N20", REPORTS, "host-report-submitted", Set.of(HOP)),
          row("N20", REPORTS, "visitor-report-submitted", Set.of(VOP)),
          row("N21", REPORTS, "host-report-validated", Set.of(HO)),
          row("N21", REPORTS, "visitor-report-validated", Set.of(VO)),
          row("N21", REPORTS, "host-report-returned", Set.of(HO)),
          row("N21", REPORTS, "visitor-report-returned", Set.of(VO)),
          row("N22", REPORTS, "exchange-completed", Set.of(HO, VO, VOP)),
          row("N23", REPORTS, "payment-overdue", Set.of(VOP, SUPPORT_OFFICE)),
          row("N24", EXCHANGES, "exchange-deleted", Set.of(HO, VO, HOP, VOP)),
          row("N24", PROFILES, "profile-deleted", Set.of(HOLDER, PARTNERSHIP)),
          row("N24", PROFILES, "profile-recovered", Set.of(HOLDER, PARTNERSHIP)),
          row("N25", EXCHANGES, "group-changed", Set.of(HO, VO)),
          row("N26", REPORTS, "evidence-reminder", Set.of(VO)));

  private static NotificationRule row(
      String number, Matter matter, String event, Set<Standing> audience) {
    return row(number, matter, event, audience, ALL, event);
  }

  private static NotificationRule row(
      String number,
      Matter matter,
      String event,
      Set<Standing> audience,
      Set<Channel> channels,
      String text) {
    return new NotificationRule(number, event, matter, audience, channels, text);
  }

  /**
   * The row for this reader; empty when this reader is not told.
   *
   * @param by who did it; empty when a rule did
   */
  static Optional<NotificationRule> of(String event, Optional<Standing> by, Standing reader) {
    return TABLE.stream()
        .filter(rule -> rule.event.equals(event) && rule.audience.contains(reader))
        .filter(rule -> by.isEmpty() || by.get() != reader)
        .findFirst();
  }

  /** The row by which a stored notification was told; empty for one that is no longer in use. */
  static Optional<NotificationRule> of(Notification notification) {
    return TABLE.stream().filter(rule -> rule.textKey().equals(notification.textKey())).findFirst();
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
