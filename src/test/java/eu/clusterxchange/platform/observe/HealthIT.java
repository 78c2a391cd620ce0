package eu.clusterxchange.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.sql.EmbeddedDatabase;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestClient.Answer;
import eu.clusterxchange.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a balancer and a monitor are told, also while the database is away. */
class HealthIT {
  private static final TestServer SERVER = TestServer.empty();

  @TempDir static Path directory;

  private static EmbeddedDatabase database;
  private static TestClient client;

  @BeforeAll
  static void start() {
    database = EmbeddedDatabase.start(directory);
    SERVER.sharing(database.url()).start();
    client = SERVER.client();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
    database.close();
  }

  @Test
  void saysThatItLivesAndIsReady() {
    assertThat(client.get("/health/live").status()).isEqualTo(204);
    Answer ready = client.get("/health/ready");
    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.json().getMap())
        .containsEntry("ready", true)
        .containsEntry("started", true)
        .containsEntry("database", true)
        .containsEntry("cluster", true);
    assertThat(ready.raw().headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void answersOnThePortOfTheMonitorToo() throws Exception {
    assertThat(management("/health/live").statusCode()).isEqualTo(204);
    assertThat(management("/health/ready").statusCode()).isEqualTo(200);
    assertThat(management("/metrics").body())
        .contains("clusterxchange_live_sockets")
        .contains("vertx_http_server_response_time_seconds");
  }

  @Test
  void showsNoMetricsToThePublic() {
    Answer answer = client.get("/metrics");

    assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/html");
    assertThat(answer.text()).doesNotContain("clusterxchange_live_sockets");
  }

  @Test
  void staysAliveButIsNotReadyWhileTheDatabaseIsAway() {
    database.close();

    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> client.get("/health/ready").status() == 503);
    assertThat(client.get("/health/ready").json().getMap())
        .containsEntry("ready", false)
        .containsEntry("started", true)
        .containsEntry("database", false);
    assertThat(client.get("/health/live").status()).isEqualTo(204);
    Answer command = client.send("POST", "/api/sessions", "{\"login\":\"a\",\"password\":\"b\"}");
    assertThat(command.status()).isEqualTo(503);
    assertThat(command.problem()).isEqualTo("unavailable");
    assertThat(command.raw().headers().firstValue("Retry-After")).isPresent();

    database = EmbeddedDatabase.start(directory);

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> client.get("/health/ready").status() == 200);
  }

  private static HttpResponse<String> management(String path)
      throws IOException, InterruptedException {
    var settings = SERVER.server().settings();
    var uri = URI.create("http://127.0.0.1:" + settings.managementPort() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
