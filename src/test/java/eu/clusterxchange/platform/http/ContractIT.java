package eu.clusterxchange.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestClient.Answer;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The contract as it is served, and that requests outside it are answered, each in its way. */
class ContractIT {
  @RegisterExtension static final TestServer SERVER = TestServer.empty();

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final TestClient client = SERVER.client();

  @Test
  void everyOperationSaysWhatItDoesAndHowItRefuses() {
    Map<String, JsonObject> operations = operations();

    assertThat(operations).hasSizeGreaterThan(15);
    assertThat(operations.values().stream().map(o -> o.getString("operationId")))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    operations.forEach(
        (route, operation) -> {
          assertThat(operation.getString("summary")).as(route).isNotBlank();
          JsonObject responses = operation.getJsonObject("responses");
          assertThat(responses.getJsonObject("default").getString("$ref"))
              .as(route)
              .isEqualTo("#/components/responses/Problem");
          assertThat(responses.fieldNames()).as(route).anyMatch(status -> status.startsWith("2"));
        });
  }

  /** What is not named is refused, and every text has an end. */
  @Test
  void everyBodyIsClosedAndBounded() {
    operations()
        .forEach(
            (route, operation) -> {
              JsonObject body = operation.getJsonObject("requestBody");
              if (body != null) {
                JsonObject schema =
                    resolved(
                        body.getJsonObject("content")
                            .getJsonObject("application/json")
                            .getJsonObject("schema"));
                assertThat(schema.getValue("additionalProperties")).as(route).isEqualTo(false);
                schema
                    .getJsonObject("properties")
                    .forEach(
                        property ->
                            assertThat(bounded(resolved((JsonObject) property.getValue())))
                                .as(route + " " + property.getKey())
                                .isTrue());
              }
            });
  }

  private boolean bounded(JsonObject type) {
    String kind = String.valueOf(type.getValue("type"));
    if (kind.contains("array")) {
      return type.containsKey("maxItems") && bounded(resolved(type.getJsonObject("items")));
    }
    if (kind.contains("object")) {
      return Boolean.FALSE.equals(type.getValue("additionalProperties"))
          && type.getJsonObject("properties").stream()
              .allMatch(property -> bounded(resolved((JsonObject) property.getValue())));
    }
    return kind.contains("boolean")
        || Stream.of("maxLength", "maximum", "enum", "format").anyMatch(type::containsKey);
  }

  @Test
  void isReadableForPeople() {
    Answer page = client.get("/api/docs");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.raw().headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    operations().keySet().forEach(route -> assertThat(page.text()).contains(route));
    assertThat(client.get("/webjars/bootstrap/css/bootstrap.min.css").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/a.html",
        "/api/nothing",
        "/api/matches/x/y/z",
        "/api/Sessions"
      })
  void whatDoesNotExistIsSaidAsAProblem(String path) {
    Answer answer = client.get(path);

    assertProblem(answer, 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /api/sessions",
    "GET, /api/sessions",
    "PATCH, /api/me",
    "POST, /api/me",
    "DELETE, /api/matches/0190b5a2-0000-7000-8000-000000000000",
    "PUT, /api/exchanges"
  })
  void anotherMethodIsSaidAsAProblem(String method, String path) {
    assertProblem(client.send(method, path, "{}"), 405, "method-not-allowed");
  }

  @Test
  void noHeaderChangesTheMethod() {
    Answer answer = client.send("POST", "/api/me", "{}", "X-HTTP-Method-Override", "GET");

    assertProblem(answer, 405, "method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x", ""})
  void onlyJsonIsRead(String type) {
    Answer answer = client.send("POST", "/api/sessions", "{}", "Content-Type", type);

    assertProblem(answer, 415, "unsupported-type");
  }

  @Test
  void aLargeBodyIsNotRead() {
    String body = new JsonObject().put("login", "x".repeat(70_000)).encode();

    assertProblem(client.send("POST", "/api/sessions", body), 413, "too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "null", "\"text\"", "7", "{\"login\":}", "{\"a\":1}}", "\u0000"})
  void whatIsNoJsonObjectIsMalformed(String body) {
    Answer answer = client.send("POST", "/api/sessions", body);

    assertThat(answer.status()).as(answer.text()).isIn(400, 422);
    assertThat(answer.raw().headers().firstValue("Content-Type"))
        .contains("application/problem+json");
  }

  @Test
  void eachFieldAtFaultIsPointedAt() {
    Answer answer =
        client.send(
            "POST",
            "/api/setup",
            "{\"login\":\"\",\"email\":7,\"name\":\"N\",\"password\":\"p\",\"role\":\"EC\"}");

    assertProblem(answer, 422, "invalid");
    assertThat(answer.json().getJsonArray("errors").stream())
        .map(error -> ((JsonObject) error).getString("pointer"))
        .containsExactlyInAnyOrder("/token", "/login", "/email", "/role");
    assertThat(answer.json().getJsonArray("errors").stream())
        .allSatisfy(error -> assertThat(((JsonObject) error).getString("detail")).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/matches/some-id",
        "/js/app.js",
        "/css/app.css",
        "/no-such-file.js",
        "/webjars/bootstrap/css/bootstrap.min.css",
        "/webjars/nothing/a.css",
        "/api/openapi.yaml",
        "/api/docs",
        "/api/demo",
        "/api/nothing",
        "/api/me",
        "/health/live",
        "/health/ready",
        "/eventbus/info",
        "/eventbus/websocket"
      })
  void everyAnswerTellsTheBrowserWhatToRefuse(String path) {
    var headers = client.get(path).raw().headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "require-trusted-types-for 'script'")
        .doesNotContain("unsafe-inline", "unsafe-eval", "*");
    assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    // SockJS lets every page read /info, which says nothing of anybody
    if (!path.equals("/eventbus/info")) {
      assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/js/../../pom.xml",
        "/js/%2e%2e/%2e%2e/pom.xml",
        "/..%2fpom.xml",
        "/%2e%2e%2fpom.xml",
        "/..%5cpom.xml",
        "/js/..%252f..%252fpom.xml",
        "/.git/config",
        "/webjars/bootstrap/../../../../../db/migration/V1__platform.sql",
        "/webjars/bootstrap/%2e%2e/%2e%2e/pom.css",
        "/webjars/../openapi.yaml",
        "//etc/passwd",
        "/js//../../pom.xml"
      })
  void nothingOutsideTheWebrootIsServed(String path) throws Exception {
    String answer = RawRequest.get(SERVER.port(), path);

    // an address without a file ending is one of the browser's router
    assertThat(answer.startsWith("HTTP/1.1 40") || answer.contains("<div id=\"footer\">"))
        .as(answer)
        .isTrue();
    assertThat(answer)
        .doesNotContain("<project", "create table", "root:", "openapi: 3", "[remote", "[core");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/matches", "/matches/0190b5a2", "/exchanges/x/commitment", "/setup"})
  void everyPageIsTheOnePage(String path) {
    Answer answer = client.get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).startsWithIgnoringCase("<!doctype html>");
    assertThat(answer.raw().headers().firstValue("Cache-Control")).contains("no-cache");
  }

  private JsonObject model() {
    String yaml = client.get("/api/openapi.yaml").text();
    return new JsonObject(
        new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, Object>>load(yaml));
  }

  /** What a reference means, or the schema itself. */
  private JsonObject resolved(JsonObject schema) {
    String reference = schema.getString("$ref");
    return reference == null
        ? schema
        : model()
            .getJsonObject("components")
            .getJsonObject("schemas")
            .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private Map<String, JsonObject> operations() {
    JsonObject model = model();
    Map<String, JsonObject> found = new LinkedHashMap<>();
    model
        .getJsonObject("paths")
        .forEach(
            path ->
                ((JsonObject) path.getValue())
                    .forEach(
                        method -> {
                          if (METHODS.contains(method.getKey())) {
                            found.put(
                                method.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " /api"
                                    + path.getKey(),
                                (JsonObject) method.getValue());
                          }
                        }));
    return found;
  }

  private static void assertProblem(Answer answer, int status, String type) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.raw().headers().firstValue("Content-Type"))
        .contains("application/problem+json");
    assertThat(answer.problem()).isEqualTo(type);
    List<String> said = new ArrayList<>(List.of("title", "detail"));
    said.forEach(member -> assertThat(answer.json().getString(member)).isNotBlank());
    assertThat(answer.json().getInteger("status")).isEqualTo(status);
  }
}
