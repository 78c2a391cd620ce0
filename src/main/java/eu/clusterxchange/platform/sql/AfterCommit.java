package eu.clusterxchange.platform.sql;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What several parts of one change want to tell once it is committed. */
public final class AfterCommit {
  private static final Logger LOG = LoggerFactory.getLogger(AfterCommit.class);

  private AfterCommit() {}

  /** Runs all of them in order. One that fails keeps nobody else from being told. */
  public static Runnable inOrder(List<Runnable> parts) {
    return () -> parts.forEach(AfterCommit::run);
  }

  private static void run(Runnable part) {
    try {
      part.run();
    } catch (RuntimeException e) {
      LOG.error("A hint could not be given after a commit", e);
    }
  }
}
