/**
 * Accounts, registration, passwords, sessions, and the proof of who asks.
 *
 * <p>Owns the tables account, registration, account_link, session, refresh_token, live_ticket,
 * sign_in_failure, setup_link and demo_account. What an account represents (a profile, a
 * Partnership) belongs to later features; the little that the face needs of it comes through {@link
 * eu.clusterxchange.accounts.Affiliation}.
 *
 * <p>Promises: a session that was ended, has expired, or belongs to an account that is not active,
 * opens nothing from the next request on; every request reads its row. A refresh token works once,
 * with a short grace for a second tab or a lost answer; an older one that comes back ends the
 * session. Sign-in says the same and works as hard for a wrong password as for an unknown login.
 * Registering, and asking for a mail, say and do the same whether an address has an account or not.
 * Argon2 never runs on an event loop and never queues without bound. Demo accounts open nothing
 * outside demo mode.
 *
 * <p>Does not decide what a role may do with anything but accounts.
 */
package eu.clusterxchange.accounts;
