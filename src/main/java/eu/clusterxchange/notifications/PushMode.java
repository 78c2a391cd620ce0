package eu.clusterxchange.notifications;

/** Whether a person's devices show it. */
enum PushMode {
  AT_ONCE,
  OFF
}
