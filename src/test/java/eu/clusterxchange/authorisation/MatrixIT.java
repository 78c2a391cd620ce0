package eu.clusterxchange.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.stream.StreamId;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Every route, live command and subscription of the running server, asked by everybody: the answer
 * is the one in {@code matrix.csv}, and what may not be known cannot be told from what does not
 * exist.
 */
class MatrixIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();

  private static final Matrix MATRIX = Matrix.read();
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private static World world;
  private static Requests requests;

  @BeforeAll
  static void connect() {
    world = new World(SERVER);
    requests = new Requests(SERVER, world);
  }

  @AfterAll
  static void disconnect() {
    requests.close();
  }

  static List<Matrix.Row> rows() {
    return MATRIX.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isAnsweredAsWritten(Matrix.Row row) {
    Map<Person, Integer> answered = new EnumMap<>(Person.class);
    String id = row.object().isEmpty() ? "" : world.object(row.object());
    assertThat(id).as("there is no " + row.object()).isNotNull();
    for (Person person : Person.values()) {
      if (!row.what().startsWith("GET")) {
        world.restore(row.object());
      }
      Requests.Answer answer = requests.send(person, row.what(), row.object(), id);
      answered.put(person, answer.status());
      if (answer.status() == 404 && !id.isEmpty()) {
        var missing = requests.send(person, row.what(), row.object(), UUID.randomUUID().toString());
        assertThat(answer).as("%s can tell %s from nothing", person, row).isEqualTo(missing);
      }
    }
    assertThat(answered).isEqualTo(row.expected());
  }

  @Test
  void everyRouteHasARowAndEveryRowARoute() {
    assertThat(named(what -> what.contains(" /"))).isEqualTo(routes());
  }

  @Test
  void everyCommandHasARowAndEveryRowACommand() {
    assertThat(named(what -> !what.contains(" ")))
        .isEqualTo(Set.copyOf(SERVER.server().application().live().commandAddresses()));
  }

  @Test
  void everyKindOfSubscriptionHasARow() {
    assertThat(named(what -> what.startsWith("listen ")))
        .isEqualTo(
            Arrays.stream(StreamId.Kind.values())
                .map(kind -> "listen " + kind)
                .collect(Collectors.toSet()));
  }

  /** A list is a side door: it shows what may be read by its id and nothing else. */
  @Test
  void listsShowWhatMayBeReadByItsId() {
    for (Person person : Person.values()) {
      if (world.held(person) == null || expected("GET /exchanges", "", person) != 200) {
        continue;
      }
      assertThat(listed(person, "exchanges", "id").contains(world.object("exchange")))
          .as("%s lists the exchange", person)
          .isEqualTo(expected("GET /exchanges/{id}", "exchange", person) == 200);
      assertThat(listed(person, "matches", "id").contains(world.object("match")))
          .as("%s lists the match", person)
          .isEqualTo(expected("GET /matches/{id}", "match", person) == 200);
      assertThat(listed(person, "conversations", "matchId").contains(world.object("match")))
          .as("%s lists the conversation", person)
          .isEqualTo(expected("chat.history", "match", person) == 200);
    }
  }

  private static int expected(String what, String object, Person person) {
    return MATRIX.rows().stream()
        .filter(row -> row.what().equals(what) && row.object().equals(object))
        .findFirst()
        .orElseThrow()
        .expected()
        .get(person);
  }

  private static Set<String> listed(Person person, String list, String id) {
    TestClient client = SERVER.client().withToken(world.held(person));
    JsonArray found = client.get("/api/" + list).json().getJsonArray(list);
    return found.stream()
        .map(item -> ((JsonObject) item).getString(id))
        .collect(Collectors.toSet());
  }

  private static Set<String> named(java.util.function.Predicate<String> which) {
    return MATRIX.rows().stream().map(Matrix.Row::what).filter(which).collect(Collectors.toSet());
  }

  /** The server starts only when the contract it serves and its handlers agree. */
  private static Set<String> routes() {
    String yaml = SERVER.client().get("/api/openapi.yaml").text();
    Map<String, Object> model = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    return new JsonObject(model)
        .getJsonObject("paths").stream()
            .flatMap(
                path ->
                    ((JsonObject) path.getValue())
                        .fieldNames().stream()
                            .filter(METHODS::contains)
                            .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
            .collect(Collectors.toSet());
  }
}
