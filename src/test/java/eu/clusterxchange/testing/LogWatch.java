package eu.clusterxchange.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Remembers what must not be logged: errors, and event loops that were blocked. */
public final class LogWatch {
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Queue<String> expected = new ConcurrentLinkedQueue<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          boolean blocked = event.getLoggerName().contains("BlockedThreadChecker");
          if (blocked || event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            String cause =
                event.getThrowableProxy() == null
                    ? ""
                    : " "
                        + event.getThrowableProxy().getClassName()
                        + ": "
                        + event.getThrowableProxy().getMessage();
            faults.add(event.getLoggerName() + ": " + event.getFormattedMessage() + cause);
          }
        }
      };

  public void start() {
    Logger root = root();
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
  }

  public void expect(String part) {
    expected.add(part);
  }

  /** Fails with what was logged since the start. */
  public void stopAndVerify() {
    root().detachAppender(appender);
    List<String> unexpected =
        faults.stream().filter(fault -> expected.stream().noneMatch(fault::contains)).toList();
    if (!unexpected.isEmpty()) {
      throw new AssertionError("the server logged:\n" + String.join("\n", unexpected));
    }
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
