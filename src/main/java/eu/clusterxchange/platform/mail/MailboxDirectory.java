package eu.clusterxchange.platform.mail;

import io.vertx.core.CompositeFuture;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.CopyOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keeps each mail as a file, where no SMTP server is set: the file's name sorts by time, and a mail
 * handed in again takes the place of the first.
 */
public final class MailboxDirectory implements Mailer, Mailbox {
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

  @Override
  public Optional<Mailbox> mailbox() {
    return Optional.of(this);
  }

  @Override
  public Future<List<KeptMail>> latest(int count) {
    var files = vertx.fileSystem();
    return files
        .mkdirs(directory.toString())
        .compose(v -> files.readDir(directory.toString(), "[^.].*\\.eml"))
        .compose(
            paths ->
                Future.all(
                    paths.stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(count)
                        .map(this::read)
                        .toList()))
        .map(CompositeFuture::<KeptMail>list);
  }

  private Future<KeptMail> read(String path) {
    String name = Path.of(path).getFileName().toString();
    String id = name.substring(0, name.length() - ".eml".length());
    return vertx
        .fileSystem()
        .readFile(path)
        .map(message -> KeptMail.parse(id, message.toString(StandardCharsets.UTF_8)));
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
