import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.reference.Coded;
import eu.clusterxchange.reference.Country;
import eu.clusterxchange.reference.Reference;
import eu.clusterxchange.reference.Sector;
import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestDatabase;
import eu.clusterxchange.testing.TestServer;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * The catalogue at 10,000 published profiles, asked by 8 clients at once, beside two handlers of
 * the bare stack in the same run. How to run it: README.md.
 */
final class CatalogueBench {
  private static final int PROFILES = 10_000;
  private static final int OPEN_MATCHES = 3_000;
  private static final int CLIENTS = 8;
  private static final int WARM_UP_SECONDS = Integer.getInteger("warmup", 15);
  private static final int SECONDS = Integer.getInteger("seconds", 20);
  private static final Random RANDOM = new Random(36);
  private static final Reference REFERENCE = Reference.load();

  /** What is asked, with its weight given by how often it stands in the list. */
  private record Question(String name, List<String> addresses, String token) {}

  public static void main(String[] args) throws Exception {
    TestServer server =
        TestServer.demo().sharing(TestDatabase.fresh()).expectError("has been blocked");
    server.start();
    Vertx bare = Vertx.vertx();
    try {
      seed(server.database());
      int barePort = TestServer.freePort();
      deploy(bare, server.database(), barePort);
      TestClient freya = server.signedIn("freya.visitor");
      String own =
          freya
              .get("/api/profiles")
              .json()
              .getJsonArray("profiles")
              .getJsonObject(0)
              .getString("id");
      String catalogue = server.url() + "/api/profiles/" + own + "/counterparts";
      long begun = System.nanoTime();
      JsonObject first =
          freya.get("/api/profiles/" + own + "/counterparts").json();
      System.out.printf(
          "%d of the opposite side; the first request, which reads all profiles: %d ms%n",
          first.getInteger("total"), (System.nanoTime() - begun) / 1_000_000);
      String counterpart =
          first
              .getJsonArray("counterparts")
              .getJsonObject(0)
              .getJsonObject("profile")
              .getString("profileId");
      TestClient clara = server.signedIn("clara.visitor");
      JsonObject exchange =
          clara.get("/api/exchanges").json().getJsonArray("exchanges").getJsonObject(0);
      String commitment = server.url() + "/api/commitments/" + exchange.getString("commitmentId");
      String bareUrl = "http://localhost:" + barePort;
      List<Question> questions =
          List.of(
              new Question("bare: constant text", List.of(bareUrl + "/text"), null),
              new Question("bare: one prepared select", List.of(bareUrl + "/select"), null),
              new Question(
                  "GET /me (signed in, one select)",
                  List.of(server.url() + "/api/me"),
                  freya.token()),
              new Question("catalogue, first page", List.of(catalogue), freya.token()),
              new Question("catalogue, page 100", List.of(catalogue + "?after=1980"), freya.token()),
              new Question(
                  "catalogue, by a filter each time",
                  List.of(
                      catalogue + "?country=ES",
                      catalogue + "?sector=62",
                      catalogue + "?language=en&mode=PHYSICAL",
                      catalogue + "?text=water%20lab",
                      catalogue + "?exchangeType=RDI&sort=newest"),
                  freya.token()),
              new Question(
                  "one counterpart", List.of(catalogue + "/" + counterpart), freya.token()),
              new Question(
                  "exchange page: the exchange",
                  List.of(server.url() + "/api/exchanges/" + exchange.getString("id")),
                  clara.token()),
              new Question(
                  "exchange page: its documents", List.of(commitment + "/versions"), clara.token()),
              new Question(
                  "commitment: completeness",
                  List.of(commitment + "/completeness"),
                  clara.token()));
      for (Question question : questions) {
        measure(question, WARM_UP_SECONDS);
      }
      System.out.printf("| %d clients | req/s | p50 ms | p99 ms |%n|---|---|---|---|%n", CLIENTS);
      for (Question question : questions) {
        System.out.println(measure(question, SECONDS));
      }
    } finally {
      bare.close();
      server.stop();
    }
    System.exit(0);
  }

  private static String measure(Question question, int seconds) throws Exception {
    var clients = Executors.newFixedThreadPool(CLIENTS);
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    var tasks = new ArrayList<Callable<long[]>>();
    for (int i = 0; i < CLIENTS; i++) {
      int start = i;
      tasks.add(() -> ask(question, start, end));
    }
    long[] all =
        clients.invokeAll(tasks).stream()
            .flatMapToLong(
                done -> {
                  try {
                    return Arrays.stream(done.get());
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                })
            .sorted()
            .toArray();
    clients.shutdown();
    return "| %s | %d | %.1f | %.1f |"
        .formatted(
            question.name(),
            all.length / seconds,
            all[all.length / 2] / 1e6,
            all[(int) (all.length * 0.99)] / 1e6);
  }

  private static long[] ask(Question question, int start, long end) throws Exception {
    HttpClient http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var requests =
        question.addresses().stream()
            .map(
                address -> {
                  var request = HttpRequest.newBuilder(URI.create(address));
                  return question.token() == null
                      ? request.build()
                      : request.setHeader("Authorization", "Bearer " + question.token()).build();
                })
            .toList();
    long[] times = new long[1 << 20];
    int count = 0;
    for (int i = start; System.nanoTime() < end; i++) {
      long begun = System.nanoTime();
      HttpResponse<String> answer =
          http.send(requests.get(i % requests.size()), HttpResponse.BodyHandlers.ofString());
      times[count++] = System.nanoTime() - begun;
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
    }
    return Arrays.copyOf(times, count);
  }

  /** Half visitors, half hosts, each made from a demo profile and a seeded random choice. */
  private static void seed(DatabaseUrl url) throws Exception {
    try (var connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
        var insert =
            connection.prepareStatement(
                """
                insert into profile select (jsonb_populate_record(p, j)).* from jsonb_array_elements(?::jsonb) j
                join profile p on p.id = (select id from profile where side = j ->> 'side' and status = 'PUBLISHED' order by created_at, id limit 1)
                """);
        var matches =
            connection.prepareStatement(
                """
                insert into match (id, visitor_profile_id, host_profile_id, mode, status, initiated_by, initiator_relation, created_at, changed_at)
                select gen_random_uuid(), v.id, h.id, 'PHYSICAL', 'PENDING', v.account_id, 'VO', now(), now()
                from (select id, account_id, row_number() over (order by id) as n from profile where side = 'VO' and organisation_key like 'seed:%') v
                join (select id, row_number() over (order by id desc) as n from profile where side = 'HO' and organisation_key like 'seed:%') h on h.n = v.n
                where v.n <= ?
                """);
        var analyze = connection.createStatement()) {
      var batch = new JsonArray();
      for (int i = 1; i <= PROFILES; i++) {
        batch.add(profile(i));
        if (batch.size() == 500) {
          insert.setString(1, batch.encode());
          insert.executeUpdate();
          batch = new JsonArray();
        }
      }
      matches.setInt(1, OPEN_MATCHES);
      matches.executeUpdate();
      analyze.execute("analyze");
    }
  }

  private static JsonObject profile(int number) {
    LocalDate from = LocalDate.now().plusDays(RANDOM.nextInt(200));
    return new JsonObject()
        .put("id", new UUID(RANDOM.nextLong(), RANDOM.nextLong()).toString())
        .put("side", number % 2 == 0 ? "VO" : "HO")
        .put("twin_id", null)
        .put("organisation_name", "Organisation " + number + " of water and labs")
        .put("organisation_key", "seed:" + number)
        .put("country", one(REFERENCE.countries().all().stream().map(Country::code).toList()))
        .put("sector", one(REFERENCE.sectors().all().stream().map(Sector::code).toList()))
        .put("ecosystems", some(codes(REFERENCE.ecosystems().all()), 3))
        .put("offers", some(codes(REFERENCE.skills().all()), 8))
        .put("needs", some(codes(REFERENCE.skills().all()), 8))
        .put("exchange_types", some(codes(REFERENCE.exchangeTypes().all()), 4))
        .put(
            "wanted_sectors",
            some(REFERENCE.sectors().all().stream().map(Sector::code).toList(), 6))
        .put(
            "preferred_countries",
            some(REFERENCE.countries().all().stream().map(Country::code).toList(), 8))
        .put("languages", some(codes(REFERENCE.languages().all()), 3).add("en"))
        .put("available_from", from.toString())
        .put("available_to", from.plusDays(5 + RANDOM.nextInt(200)).toString())
        .put("planned_days", 3 + RANDOM.nextInt(8))
        .put("published_at", "2026-01-01T00:00:00Z")
        .put("description", "We bring together companies that measure, treat and reuse. ".repeat(8));
  }

  private static List<String> codes(List<? extends Coded> entries) {
    return entries.stream().map(Coded::code).toList();
  }

  private static String one(List<String> codes) {
    return codes.get(RANDOM.nextInt(codes.size()));
  }

  private static JsonArray some(List<String> codes, int most) {
    var chosen = new JsonArray();
    for (int i = RANDOM.nextInt(most + 1); i > 0; i--) {
      chosen.add(one(codes));
    }
    return chosen;
  }

  /** The stack without the product: two event loops, one pool of 8, as vertx.md section 8 has it. */
  private static void deploy(Vertx vertx, DatabaseUrl url, int port) throws Exception {
    var connect =
        new PgConnectOptions()
            .setHost(url.host())
            .setPort(url.port())
            .setDatabase(url.database())
            .setUser(url.user())
            .setPassword(url.password())
            .setCachePreparedStatements(true)
            .setPipeliningLimit(64);
    var pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(8).setShared(true).setName("bare"))
            .connectingTo(connect)
            .using(vertx)
            .build();
    UUID some =
        UUID.fromString(
            pool.query("select id from profile limit 1")
                .execute()
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .iterator()
                .next()
                .getUUID("id")
                .toString());
    vertx
        .deployVerticle(
            () ->
                new AbstractVerticle() {
                  @Override
                  public void start(Promise<Void> started) {
                    vertx
                        .createHttpServer()
                        .requestHandler(
                            request -> {
                              if (request.path().equals("/text")) {
                                request.response().end("constant");
                                return;
                              }
                              pool.preparedQuery(
                                      "select id, organisation_name from profile where id = $1")
                                  .execute(Tuple.of(some))
                                  .onSuccess(
                                      rows ->
                                          request
                                              .response()
                                              .end(rows.iterator().next().toJson().toBuffer()))
                                  .onFailure(failure -> request.response().setStatusCode(500).end());
                            })
                        .listen(port)
                        .<Void>mapEmpty()
                        .onComplete(started);
                  }
                },
            new DeploymentOptions().setInstances(2))
        .toCompletionStage()
        .toCompletableFuture()
        .get();
  }
}
