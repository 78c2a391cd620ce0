package eu.clusterxchange.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxDirectoryTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aMailIsOneFileHoweverOftenItIsHandedIn(@TempDir Path directory) throws Exception {
    var mailbox =
        new MailboxDirectory(
            vertx,
            directory.resolve("mailbox"),
            "Scheme <no-reply@example.org>",
            () -> Instant.parse("2026-03-01T10:00:00Z"));
    var mail = new Mail(new UUID(1, 2), "zoë@example.org", "Καλημέρα", "Hello\n\nthere");
    send(mailbox, mail);
    send(mailbox, mail);
    try (var files = Files.list(directory.resolve("mailbox"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      assertThat(read(all.get(0)))
          .isEqualTo(
              String.join(
                  "\r\n",
                  "From: Scheme <no-reply@example.org>",
                  "To: zoë@example.org",
                  "Subject: Καλημέρα",
                  "Date: Sun, 1 Mar 2026 10:00:00 GMT",
                  "Message-ID: <00000000-0000-0001-0000-000000000002@clusterxchange>",
                  "Auto-Submitted: auto-generated",
                  "MIME-Version: 1.0",
                  "Content-Type: text/plain; charset=utf-8",
                  "Content-Transfer-Encoding: 8bit",
                  "",
                  "Hello",
                  "",
                  "there",
                  ""));
    }
  }

  private static void send(MailboxDirectory mailbox, Mail mail) throws Exception {
    mailbox.send(mail).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
  }
}
