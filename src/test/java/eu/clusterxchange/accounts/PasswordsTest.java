package eu.clusterxchange.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.http.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private static final int WAITING = 6;
  private static Vertx vertx;
  private static Passwords passwords;

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
    passwords = new Passwords(vertx, WAITING);
  }

  @AfterAll
  static void close() {
    get(passwords.close());
    get(vertx.close());
  }

  private static <T> T get(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }

  @Test
  void hashHoldsAlgorithmCostAndASaltOfItsOwn() {
    String hash = get(passwords.hash("slow boats to Rotterdam"));
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(get(passwords.hash("slow boats to Rotterdam"))).isNotEqualTo(hash);
  }

  @Test
  void onlyTheSamePasswordMatches() {
    Optional<String> hash = Optional.of(get(passwords.hash("slow boats to Rotterdam")));
    assertThat(get(passwords.matches("slow boats to Rotterdam", hash))).isTrue();
    assertThat(get(passwords.matches("slow boats to rotterdam", hash))).isFalse();
    assertThat(get(passwords.matches("slow boats to Rotterdam ", hash))).isFalse();
    assertThat(get(passwords.matches("", hash))).isFalse();
  }

  @Test
  void umlautTypedAsOneOrTwoCodePointsIsTheSame() {
    Optional<String> hash = Optional.of(get(passwords.hash("schöne lange Reise")));
    assertThat(get(passwords.matches("scho\u0308ne lange Reise", hash))).isTrue();
  }

  @Test
  void unknownLoginCostsTheSameAndNeverMatches() {
    Argon2Function nobody = Argon2Function.getInstanceFromHash(Passwords.NOBODY);
    Argon2Function somebody =
        Argon2Function.getInstanceFromHash(get(passwords.hash("slow boats to Rotterdam")));
    assertThat(nobody).isEqualTo(somebody);
    assertThat(get(passwords.matches("slow boats to Rotterdam", Optional.empty()))).isFalse();
  }

  @Test
  void floodIsRefusedBeyondTheQueueAndTheRestIsServed() {
    var answers = new ArrayList<Future<Boolean>>();
    for (int i = 0; i < Passwords.THREADS + WAITING + 20; i++) {
      answers.add(passwords.matches("guess " + i, Optional.empty()));
    }
    long refused = answers.stream().filter(PasswordsTest::isRefused).count();
    assertThat(refused).isEqualTo(20L);
    assertThat(get(passwords.matches("afterwards", Optional.empty()))).isFalse();
  }

  private static boolean isRefused(Future<Boolean> answer) {
    try {
      get(answer);
      return false;
    } catch (CompletionException e) {
      assertThatThrownBy(
              () -> {
                throw e.getCause();
              })
          .isInstanceOfSatisfying(
              ProblemException.class,
              refusal -> {
                assertThat(refusal.problem().type()).isEqualTo(ProblemType.UNAVAILABLE);
                assertThat(refusal.retryAfterSeconds()).isPositive();
              });
      return true;
    }
  }
}
