package eu.clusterxchange.exchanges;

/** What is done with one exchange by itself. */
enum ExchangeAction {
  CREATE_GROUP,
  ADD_TO_GROUP,
  REMOVE_FROM_GROUP
}
