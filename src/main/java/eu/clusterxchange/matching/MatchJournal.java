package eu.clusterxchange.matching;

import eu.clusterxchange.platform.sql.Transaction;
import io.vertx.core.Future;

/** Where what happens to a match is told to those who talk about it. */
public interface MatchJournal {

  /** Written with the change itself; the returned runnable tells the readers after the commit. */
  Future<Runnable> record(Transaction tx, MatchEvent event);

  /**
   * The first words of whoever began the match, after the recorded event.
   *
   * @param text 1 to 4,000 characters
   */
  Future<Runnable> say(Transaction tx, MatchEvent event, String text);
}
