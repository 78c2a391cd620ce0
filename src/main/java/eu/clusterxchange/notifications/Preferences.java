package eu.clusterxchange.notifications;

import eu.clusterxchange.platform.security.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** How one person wants to be told of each matter. The inbox has everything in any case. */
record Preferences(Map<Matter, Choice> choices) {

  /** For one matter. */
  record Choice(MailMode mail, PushMode push) {}

  /**
   * What holds until a person chooses. Those who accompany many exchanges would drown in mails:
   * they get at once only what waits for them, the submissions.
   */
  static Preferences usual(Role role) {
    boolean accompanies = Set.of(Role.PARTNERSHIP, Role.SUPPORT_OFFICE).contains(role);
    var choices = new EnumMap<Matter, Choice>(Matter.class);
    for (Matter matter : Matter.values()) {
      boolean daily = accompanies && matter != Matter.PROFILES;
      choices.put(matter, new Choice(daily ? MailMode.DAILY : MailMode.AT_ONCE, PushMode.AT_ONCE));
    }
    return new Preferences(choices);
  }

  Preferences with(Matter matter, Choice choice) {
    var changed = new EnumMap<>(choices);
    changed.put(matter, choice);
    return new Preferences(changed);
  }

  /** Without mails of these matters; the devices stay as they are. */
  Preferences withoutMail(Set<Matter> matters) {
    Preferences changed = this;
    for (Matter matter : matters) {
      changed = changed.with(matter, new Choice(MailMode.OFF, push(matter)));
    }
    return changed;
  }

  MailMode mail(Matter matter) {
    return choices.get(matter).mail();
  }

  PushMode push(Matter matter) {
    return choices.get(matter).push();
  }
}
