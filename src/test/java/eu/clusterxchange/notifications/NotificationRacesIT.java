package eu.clusterxchange.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.accounts.AccountContact;
import eu.clusterxchange.matching.Mode;
import eu.clusterxchange.platform.mail.Mail;
import eu.clusterxchange.platform.mail.Mailer;
import eu.clusterxchange.platform.outbox.Announcement;
import eu.clusterxchange.platform.outbox.OutboxConsumer;
import eu.clusterxchange.platform.security.Actor;
import eu.clusterxchange.testing.DomainWorld;
import eu.clusterxchange.testing.DomainWorld.Member;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many announcements for the same people, handled at the same time on connections of their own. */
class NotificationRacesIT {
  @RegisterExtension static final DomainWorld WORLD = new DomainWorld();
  private static final int ANNOUNCEMENTS = 60;
  private static final List<Mail> SENT = new CopyOnWriteArrayList<>();
  private static NotificationParts parts;
  private static NotificationRepository repository;
  private static OutboxConsumer consumer;
  private static UUID one;
  private static UUID two;

  @BeforeAll
  static void consumer() {
    parts = new NotificationParts(WORLD);
    repository = parts.repository;
    consumer = parts.announcements;
    one = WORLD.partnership("ONE");
    two = WORLD.partnership("TWO");
  }

  @Test
  void everybodysNumbersHaveNoGaps() {
    Actor hostStaff = WORLD.staff(one);
    Actor visitorStaff = WORLD.staff(two);
    Member host = WORLD.host("House", "AT", one);
    Member visitor = WORLD.visitor("Bird", "IT", two);
    UUID match = WORLD.match(visitor, host, Mode.PHYSICAL);
    List<Future<Void>> all = new ArrayList<>();
    for (int i = 0; i < ANNOUNCEMENTS; i++) {
      JsonObject payload = announcement("match-initiated", match, i % 2 == 0 ? "VO" : "HO");
      all.add(
          WORLD
              .database
              .transaction(tx -> consumer.handle(tx, payload))
              .onSuccess(Runnable::run)
              .mapEmpty());
    }
    DomainWorld.await(Future.all(all));

    for (Actor staff : List.of(hostStaff, visitorStaff)) {
      assertThat(numbers(staff)).hasSize(ANNOUNCEMENTS);
    }
    assertThat(numbers(host.actor())).hasSize(ANNOUNCEMENTS / 2);
    assertThat(numbers(visitor.actor())).hasSize(ANNOUNCEMENTS / 2);
  }

  /** What fails takes its numbers back with it. */
  @Test
  void aFailedAnnouncementLeavesNoGap() {
    Member host = WORLD.host("Second house", "AT", one);
    Member visitor = WORLD.visitor("Second bird", "IT", two);
    UUID match = WORLD.match(visitor, host, Mode.PHYSICAL);
    JsonObject payload = announcement("match-rejected", match, "VO");
    WORLD.run(tx -> consumer.handle(tx, payload));
    DomainWorld.await(
        WORLD
            .database
            .transaction(
                tx ->
                    consumer
                        .handle(tx, payload)
                        .compose(v -> Future.<Void>failedFuture("the outbox row could not go")))
            .otherwiseEmpty());
    WORLD.run(tx -> consumer.handle(tx, payload));
    assertThat(numbers(host.actor())).containsExactly(1L, 2L);
  }

  @Test
  void whatWasReadMeanwhileIsNotMailed() {
    Mailer mailer =
        mail -> {
          SENT.add(mail);
          return Future.succeededFuture();
        };
    var mails =
        new MailConsumer(
            parts.unread,
            parts.preferences,
            (tx, account) ->
                Future.succeededFuture(
                    Optional.of(new AccountContact("Somebody", "somebody@example.org"))),
            mailer,
            parts.mailText);
    Member host = WORLD.host("Third house", "AT", one);
    Member visitor = WORLD.visitor("Third bird", "IT", two);
    UUID match = WORLD.match(visitor, host, Mode.PHYSICAL);
    WORLD.run(tx -> consumer.handle(tx, announcement("match-validated", match, "VO")));
    WORLD.run(tx -> consumer.handle(tx, announcement("match-rejected", match, "VO")));
    DomainWorld.await(repository.read(host.actor().accountId(), 1));
    for (Notification notification :
        DomainWorld.await(repository.after(host.actor().accountId(), 0, 10))) {
      JsonObject payload =
          MailConsumer.payload(
              WORLD.ids.next(), notification.account(), List.of(notification.seq()));
      WORLD.run(tx -> mails.handle(tx, payload));
    }
    assertThat(SENT).singleElement().extracting(Mail::subject).asString().contains("rejected");
  }

  private static JsonObject announcement(String event, UUID match, String by) {
    return new Announcement(
            event,
            "match",
            match,
            by,
            Map.of("organisation", "A", "country", "B", "counterpart", "C", "reason", "D"))
        .toJson();
  }

  private static List<Long> numbers(Actor actor) {
    List<Long> numbers =
        DomainWorld.await(repository.after(actor.accountId(), 0, 1_000)).stream()
            .map(Notification::seq)
            .toList();
    assertThat(numbers)
        .containsExactlyElementsOf(
            java.util.stream.LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    return numbers;
  }
}
