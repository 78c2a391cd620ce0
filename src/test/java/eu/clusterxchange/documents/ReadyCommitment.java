package eu.clusterxchange.documents;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.CompleteCommitment;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestClient.Answer;
import io.vertx.core.json.JsonObject;

/** Fills a commitment as people would, freezes it, and has it sent back. */
record ReadyCommitment(TestClient writer, String exchange) {
  /**
   * @param objective what the overall objective says from now on
   */
  void fill(String objective) {
    CompleteCommitment.write(writer, exchange, objective);
  }

  /** Marks it as ready at what it says now. */
  void freeze() {
    JsonObject found = CompleteCommitment.completeness(writer, exchange);
    assertThat(found.getJsonArray("faults")).isEmpty();
    Answer answer = CompleteCommitment.markReady(writer, exchange, found);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  void sendBack(TestClient by, String reason) {
    Answer answer =
        by.post("/api/exchanges/" + exchange + "/draft", new JsonObject().put("reason", reason));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }
}
