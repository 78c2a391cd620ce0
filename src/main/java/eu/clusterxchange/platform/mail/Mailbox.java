package eu.clusterxchange.platform.mail;

import io.vertx.core.Future;
import java.util.List;

/** Mails that were kept instead of sent. */
public interface Mailbox {
  /** The latest {@code count}, latest first. */
  Future<List<KeptMail>> latest(int count);
}
