package eu.clusterxchange.platform.mail;

import io.vertx.core.Future;
import java.util.Optional;

/** Where mails are handed in. */
public interface Mailer {
  Future<Void> send(Mail mail);

  /** Where they can be read when they are kept here; empty when they really go out. */
  default Optional<Mailbox> mailbox() {
    return Optional.empty();
  }
}
