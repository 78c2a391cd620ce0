package eu.clusterxchange.accounts;

/** Only an active account can sign in. */
public enum AccountStatus {
  /** Registered; the e-mail address is not proved yet. */
  UNCONFIRMED,
  ACTIVE,
  /** Closed by the Support Office. */
  SUSPENDED
}
