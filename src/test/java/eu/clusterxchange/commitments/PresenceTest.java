package eu.clusterxchange.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private static final UUID COMMITMENT = UUID.fromString("01890000-0000-7000-8000-000000000001");
  private static final String CONNECTION = "connection-1";
  private static final JsonObject CLARA = new JsonObject().put("id", CONNECTION);

  private final Presence presence = new Presence();

  private void claraComes(long now) {
    presence.expect(COMMITMENT, CONNECTION);
    presence.say(COMMITMENT, CONNECTION, CLARA, now);
  }

  private JsonObject batch() {
    return presence.batches().get(COMMITMENT);
  }

  @Test
  void whoComesIsToldOnceAndIsPresent() {
    claraComes(0);
    assertThat(presence.present(COMMITMENT)).containsExactly(CLARA);
    assertThat(batch().getJsonArray("people")).containsExactly(CLARA);
    assertThat(batch()).isNull();
  }

  @Test
  void whoLeavesTheCommitmentIsGoneAtOnce() {
    claraComes(0);
    batch();
    presence.leave(COMMITMENT, CONNECTION);
    assertThat(presence.present(COMMITMENT)).isEmpty();
    assertThat(batch().getJsonArray("left")).containsExactly(CONNECTION);
  }

  @Test
  void whoLeftWhileTheDatabaseWasAskedDoesNotReturn() {
    presence.expect(COMMITMENT, CONNECTION);
    presence.close(CONNECTION);
    presence.say(COMMITMENT, CONNECTION, CLARA, 0);
    assertThat(presence.present(COMMITMENT)).isEmpty();

    presence.expect(COMMITMENT, CONNECTION);
    presence.leave(COMMITMENT, CONNECTION);
    presence.say(COMMITMENT, CONNECTION, CLARA, 0);
    assertThat(presence.present(COMMITMENT)).isEmpty();
  }

  @Test
  void whoComesBackOverTheSameConnectionIsPresentAgain() {
    claraComes(0);
    presence.leave(COMMITMENT, CONNECTION);
    claraComes(1);
    assertThat(presence.present(COMMITMENT)).containsExactly(CLARA);
  }

  @Test
  void whoIsNotHeardOfForLongIsGone() {
    claraComes(0);
    presence.expire(Presence.EXPIRES_MILLIS);
    assertThat(presence.present(COMMITMENT)).containsExactly(CLARA);
    presence.expire(Presence.EXPIRES_MILLIS + 1);
    assertThat(presence.present(COMMITMENT)).isEmpty();
    assertThat(batch().getJsonArray("left")).containsExactly(CONNECTION);
  }

  @Test
  void anotherInstancesPeopleAreNotToldAgain() {
    presence.hear(
        COMMITMENT,
        new JsonObject().put("people", JsonArray.of(CLARA)).put("left", new JsonArray()),
        0);
    assertThat(presence.present(COMMITMENT)).containsExactly(CLARA);
    assertThat(batch()).isNull();
  }
}
