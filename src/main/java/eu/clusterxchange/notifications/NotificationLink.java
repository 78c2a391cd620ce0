package eu.clusterxchange.notifications;

/** The page on which one goes on with what one was told. */
final class NotificationLink {
  private NotificationLink() {}

  /** A path of ours. */
  static String of(Notification notification) {
    return switch (notification.kind()) {
      // A Partnership decides about what was submitted on a page of its own.
      case "profile-submitted" -> "/submissions/" + notification.object();
      case "profile-deleted", "profile-purged" -> "/notifications";
      default -> page(notification);
    };
  }

  private static String page(Notification notification) {
    return switch (notification.objectType()) {
      case "profile" -> "/profiles/" + notification.object();
      case "match", "conversation" -> "/matches/" + notification.object();
      case "exchange" -> "/exchanges/" + notification.object();
      default -> "/notifications";
    };
  }
}
