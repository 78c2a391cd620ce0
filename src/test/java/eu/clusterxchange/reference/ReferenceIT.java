package eu.clusterxchange.reference;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReferenceIT {
  @RegisterExtension static final TestServer server = TestServer.empty();

  @Test
  void everybodyReadsWhatCanBeChosen() {
    JsonObject reference = server.client().get("/api/reference").json();

    assertThat(reference.getJsonArray("countries")).hasSize(38);
    assertThat(reference.getJsonArray("sectors")).hasSize(88);
    assertThat(reference.getJsonArray("ecosystems")).hasSize(14);
    assertThat(reference.getJsonArray("partnershipSectors")).hasSize(20);
    assertThat(reference.getJsonArray("lumpSums"))
        .contains(new JsonObject().put("country", "BE").put("ceiling", 830));
    assertThat(reference.getJsonArray("countries").encode())
        .contains("Kosovo*", "without prejudice")
        .doesNotContain("United Kingdom");
  }

  @Test
  void whoHasItIsNotSentItAgain() {
    var first = server.client().get("/api/reference").raw();
    String etag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).contains("public, max-age=3600");

    var again = server.client().send("GET", "/api/reference", null, "If-None-Match", etag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
    assertThat(
            server.client().send("GET", "/api/reference", null, "If-None-Match", "\"x\"").status())
        .isEqualTo(200);
  }
}
