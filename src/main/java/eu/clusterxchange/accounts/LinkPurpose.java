package eu.clusterxchange.accounts;

import java.time.Duration;

/** What a mailed link is good for, and for how long. */
enum LinkPurpose {
  /** Proves the address of a new account. */
  CONFIRMATION(Duration.ofDays(2)),
  /** Lets the owner of the address choose a new password. */
  NEW_PASSWORD(Duration.ofHours(1));

  private final Duration lifetime;

  LinkPurpose(Duration lifetime) {
    this.lifetime = lifetime;
  }

  Duration lifetime() {
    return lifetime;
  }
}
