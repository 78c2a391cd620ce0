package eu.clusterxchange.reliability;

import java.util.Collection;

/** One page that somebody has open. */
interface Page extends AutoCloseable {
  /** Connects if need be, hears what came, acts. One thread at a time. */
  void round();

  /** From now on finishes what was begun and begins nothing. */
  void rest();

  /** Nothing is on its way. */
  boolean idle();

  /** How far it has come in its stream. */
  long seq();

  /** How much of what it did was confirmed. */
  int acknowledged();

  /** What should not have happened. */
  Collection<String> faults();

  /** How many commands never got an answer. */
  default int unanswered() {
    return 0;
  }

  /** How often it was told to try again later, with 503 or 429. */
  default int refusedWith(int status) {
    return 0;
  }

  /** Goes away at once. */
  @Override
  void close();
}
