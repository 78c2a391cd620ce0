/**
 * Matches: a host and a visitor of different countries find each other in the catalogue and find
 * out whether they want an exchange.
 *
 * <p>Owns: matches, proposed matches and their lifecycles; who stands how to a match; the order of
 * the catalogue. Promises: one open match per pair, a rejected pair stays apart, the second
 * validation makes exactly one exchange in the same transaction, and a catalogue shows what was
 * committed before it was asked. Does not: know chat or exchanges, which it calls through ports it
 * declares: {@link eu.clusterxchange.matching.MatchJournal} and {@link
 * eu.clusterxchange.matching.ExchangeCreation}.
 */
package eu.clusterxchange.matching;
