package eu.clusterxchange.exchanges;

/** Whether people call it a group. */
enum GroupKind {
  /** One exchange on its own. */
  SINGLE,
  /** Several visitors of one host. */
  GROUP
}
