/**
 * Who asks, and with what proof: actors and roles, access tokens, random secrets, limits on how
 * often. It knows no feature and answers no request; who an account is and whether its session is
 * still open is known by {@code accounts}. The time of everything here is the security clock, which
 * is never moved.
 */
package eu.clusterxchange.platform.security;
