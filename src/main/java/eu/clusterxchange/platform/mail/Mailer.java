package eu.clusterxchange.platform.mail;

import io.vertx.core.Future;

/** Where mails are handed in. */
public interface Mailer {
  Future<Void> send(Mail mail);
}
