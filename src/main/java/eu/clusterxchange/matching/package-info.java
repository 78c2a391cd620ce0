/**
 * Matches: a host and a visitor of different countries find out whether they want an exchange.
 *
 * <p>Owns: matches and their lifecycle; who stands how to a match. Promises: one open match per
 * pair, a rejected pair stays apart, and the second validation makes exactly one exchange in the
 * same transaction. Does not: know chat or exchanges, which it calls through ports it declares:
 * {@link eu.clusterxchange.matching.MatchJournal} and {@link
 * eu.clusterxchange.matching.ExchangeCreation}.
 */
package eu.clusterxchange.matching;
