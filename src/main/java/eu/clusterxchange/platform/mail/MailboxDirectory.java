package eu.clusterxchange.platform.mail;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.CopyOptions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/**
 * Keeps each mail as a file, where no SMTP server is set: the file's name sorts by time, and a mail
 * handed in again takes the place of the first.
 */
public final class MailboxDirectory implements Mailer {
  private final Vertx vertx;
  private final Path directory;
  private final String from;
  private final InstantSource clock;

  public MailboxDirectory(Vertx vertx, Path directory, String from, InstantSource clock) {
    this.vertx = vertx;
    this.directory = directory;
    this.from = from;
    this.clock = clock;
  }

  @Override
  public Future<Void> send(Mail mail) {
    var files = vertx.fileSystem();
    String name = mail.id() + ".eml";
    String whole = directory.resolve(name).toString();
    String partial = directory.resolve("." + name).toString();
    return files
        .mkdirs(directory.toString())
        .compose(v -> files.writeFile(partial, Buffer.buffer(text(mail))))
        .compose(v -> files.move(partial, whole, new CopyOptions().setReplaceExisting(true)));
  }

  /** A message of RFC 5322, its headers in UTF-8 (RFC 6532). */
  private String text(Mail mail) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
    return String.join(
        "\r\n",
        "From: " + from,
        "To: " + mail.to(),
        "Subject: " + mail.subject(),
        "Date: " + date,
        headers(mail),
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        "",
        mail.text().replace("\n", "\r\n"),
        "");
  }

  private static String headers(Mail mail) {
    return mail.headers().entrySet().stream()
        .map(header -> header.getKey() + ": " + header.getValue())
        .collect(Collectors.joining("\r\n"));
  }
}
