package eu.clusterxchange.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.clusterxchange.testing.Demo;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestClient.Answer;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of the documents of one commitment: each test begins where the one before ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();

  private static final String REASON = "The dates no longer suit the host.";

  private static TestClient host;
  private static TestClient visitor;
  private static JsonObject exchange;
  private static String commitment;
  private static ReadyCommitment ready;

  @BeforeAll
  static void people() {
    host = SERVER.signedIn("bruno.host");
    visitor = SERVER.signedIn("clara.visitor");
    exchange =
        Demo.exchanges(visitor).stream()
            .filter(e -> !e.containsKey("group"))
            .findFirst()
            .orElseThrow();
    commitment = "/api/commitments/" + exchange.getString("commitmentId");
    ready = new ReadyCommitment(host, exchange.getString("id"));
  }

  @Test
  @Order(1)
  void nothingIsThereBeforeItIsFrozen() {
    assertThat(versions()).isEmpty();
    assertThat(visitor.get(commitment + "/document").problem()).isEqualTo("not-found");
    assertThat(visitor.get(commitment + "/frozen").problem()).isEqualTo("not-found");
  }

  @Test
  @Order(2)
  void theDocumentFollowsTheFreezeAndThePartiesAreTold() {
    ready.fill("Keep the wool of Łódź in use.");
    String address = "account." + visitor.account().getString("id");
    try (TestSocket account = visitor.live().listen(address);
        TestSocket watching = visitor.live().listen("exchange." + exchange.getString("id"))) {
      ready.freeze();
      JsonObject told =
          account.event(
              "changed",
              e ->
                  "commitment"
                      .equals(e.getJsonObject("object", new JsonObject()).getString("type")));
      assertThat(told.getInteger("version")).isEqualTo(1);
      assertThat(told.getJsonObject("object").getString("id"))
          .isEqualTo(exchange.getString("commitmentId"));
      assertThat(watching.event("document", e -> true).getInteger("version")).isEqualTo(1);
    }
    JsonObject version = versions().getJsonObject(0);
    assertThat(version.getString("state")).isEqualTo("READY");
    assertThat(version.getBoolean("superseded")).isFalse();
    assertThat(version.getString("by")).isEqualTo(host.account().getString("name"));
  }

  @Test
  @Order(3)
  void theFileIsHandedOutToBeSaved() throws Exception {
    HttpResponse<byte[]> answer = download("/document", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    var headers = answer.headers();
    assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
    assertThat(headers.firstValue("Content-Disposition"))
        .contains(
            "attachment; filename=\"%s-commitment-v1.pdf\""
                .formatted(exchange.getString("reference")));
    assertThat(headers.firstValue("Content-Length")).contains("" + answer.body().length);
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).startsWith("private");
    String sha256 =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body()));
    JsonObject version = versions().getJsonObject(0);
    assertThat(version.getString("sha256")).isEqualTo(sha256);
    String tag = headers.firstValue("ETag").orElseThrow();
    assertThat(tag).isEqualTo('"' + sha256 + '"');
    assertThat(download("/document", tag).statusCode()).isEqualTo(304);
    try (var pdf = Loader.loadPDF(answer.body())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(version.getInteger("pages"));
      String hash = visitor.get(commitment + "/frozen").json().getString("contentHash");
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains(
              "Keep the wool of Łódź in use.",
              exchange.getJsonObject("visitor").getString("organisation"),
              exchange.getJsonObject("host").getJsonObject("partnership").getString("name"),
              "Signer for",
              hash.substring(0, 8));
    }
  }

  @Test
  @Order(4)
  void onlyWhoReadsTheCommitmentGetsIt() {
    assertThat(SERVER.signedIn("petra.office").get(commitment + "/document").status())
        .isEqualTo(200);
    for (String stranger : new String[] {"anna.host", "marc.commission"}) {
      assertThat(SERVER.signedIn(stranger).get(commitment + "/document").status()).isEqualTo(404);
      assertThat(SERVER.signedIn(stranger).get(commitment + "/frozen").status()).isEqualTo(404);
    }
    assertThat(SERVER.client().get(commitment + "/document").status()).isEqualTo(401);
  }

  @Test
  @Order(5)
  void whatWasSentBackStaysThereAsSuperseded() {
    ready.sendBack(host, REASON);
    ready.fill("Spin it again.");
    ready.freeze();
    await().until(() -> "READY".equals(versions().getJsonObject(0).getString("state")));
    assertThat(versions()).hasSize(2);
    JsonObject first = versions().getJsonObject(1);
    assertThat(first.getInteger("version")).isEqualTo(1);
    assertThat(first.getBoolean("superseded")).isTrue();
    assertThat(first.getString("reason")).isEqualTo(REASON);
    assertThat(visitor.get(commitment + "/document?version=1").status()).isEqualTo(200);
    assertThat(visitor.get(commitment + "/document?version=3").status()).isEqualTo(404);
    assertThat(objective("")).isEqualTo("Spin it again.");
    assertThat(objective("?version=1")).isEqualTo("Keep the wool of Łódź in use.");
  }

  @Test
  @Order(6)
  void theSameWorkTwiceMakesOneDocument() {
    String before = documents();
    ask(1, 0);
    await().until(() -> outbox("not parked").equals("0"));
    assertThat(documents()).isEqualTo(before);
  }

  @Test
  @Order(7)
  void whileItIsPreparedOneIsToldWhenToAskAgain() {
    TestDatabase.execute(SERVER.database(), "delete from document where version = 2");
    Answer answer = visitor.get(commitment + "/document");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.raw().headers().firstValue("Retry-After")).contains("5");
    assertThat(versions().getJsonObject(0).getString("state")).isEqualTo("PREPARING");
  }

  @Test
  @Order(8)
  void whatCannotBeMadeIsSaidToHaveFailed() {
    TestDatabase.execute(
        SERVER.database(),
        "update commitment_version set content = jsonb_set(content, '{agenda}', '[7]') where version = 2");
    ask(2, 9);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> "FAILED".equals(versions().getJsonObject(0).getString("state")));
    Answer answer = visitor.get(commitment + "/document");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.raw().headers().firstValue("Retry-After")).isEmpty();
    assertThat(versions().getJsonObject(1).getString("state")).isEqualTo("READY");
  }

  private static JsonArray versions() {
    return visitor.get(commitment + "/versions").json().getJsonArray("versions");
  }

  private static String objective(String version) {
    return visitor
        .get(commitment + "/frozen" + version)
        .json()
        .getJsonObject("content")
        .getString("objective");
  }

  /** As the freeze does; {@code attempts}: how often it failed before. */
  private static void ask(int version, int attempts) {
    TestDatabase.execute(
        SERVER.database(),
        """
        insert into outbox (topic, payload, attempts)
        values ('document', jsonb_build_object('commitment', '%s', 'version', %d), %d)
        """
            .formatted(exchange.getString("commitmentId"), version, attempts));
  }

  private static String outbox(String which) {
    return TestDatabase.value(
        SERVER.database(), "select count(*) from outbox where topic = 'document' and " + which);
  }

  private static String documents() {
    return TestDatabase.value(
        SERVER.database(),
        "select string_agg(version || ' ' || generated_at || encode(sha256, 'hex'), ', ' order by version) from document");
  }

  private static HttpResponse<byte[]> download(String path, String tag)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(SERVER.url() + commitment + path))
            .header("Authorization", "Bearer " + visitor.token());
    if (!tag.isEmpty()) {
      request.header("If-None-Match", tag);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
