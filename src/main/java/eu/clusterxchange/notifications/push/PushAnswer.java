package eu.clusterxchange.notifications.push;

/** What a push service said. */
public enum PushAnswer {
  TAKEN,
  /** The device is no longer subscribed; nothing will ever reach it again. */
  GONE
}
