package eu.clusterxchange.notifications;

import eu.clusterxchange.accounts.AccountContact;
import eu.clusterxchange.platform.mail.Mail;
import eu.clusterxchange.platform.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a mail about one notification or several says. */
final class MailText {
  private final Messages messages;
  private final UnsubscribeTokens tokens;
  private final String publicUrl;

  /**
   * @param publicUrl how people reach this server, for links
   */
  MailText(Messages messages, UnsubscribeTokens tokens, String publicUrl) {
    this.messages = messages;
    this.tokens = tokens;
    this.publicUrl = publicUrl;
  }

  /**
   * @param news at least one, in the order in which they are told
   */
  Mail mail(UUID id, UUID account, AccountContact contact, List<Notification> news) {
    String token = tokens.issue(account, matters(news));
    String body =
        messages.text(
            "mail.body",
            Map.of(
                "name",
                contact.name(),
                "text",
                news.size() == 1 ? one(news.get(0)) : several(news),
                "settings",
                publicUrl + "/notifications/settings",
                "unsubscribe",
                publicUrl + "/unsubscribe?token=" + token));
    return new Mail(
        id, contact.email(), subject(news), body, publicUrl + "/api/unsubscribe?token=" + token);
  }

  private static Set<Matter> matters(List<Notification> news) {
    return news.stream()
        .flatMap(one -> NotificationRule.of(one).stream())
        .map(NotificationRule::matter)
        .collect(Collectors.toSet());
  }

  /** One line: organisations are named by people, who may have put in a line break. */
  private String subject(List<Notification> news) {
    String subject =
        news.size() == 1
            ? messages.text(
                NotificationRule.of(news.get(0)).orElseThrow().subjectKey(), news.get(0).values())
            : messages.text("mail.subject.several", Map.of("count", String.valueOf(news.size())));
    return subject.replaceAll("\\s+", " ");
  }

  private String several(List<Notification> news) {
    return messages.text("mail.several", Map.of())
        + "\n\n"
        + news.stream().map(this::one).collect(Collectors.joining("\n\n"));
  }

  private String one(Notification notification) {
    return messages.text(notification.textKey(), notification.values())
        + "\n"
        + publicUrl
        + NotificationLink.of(notification);
  }
}
