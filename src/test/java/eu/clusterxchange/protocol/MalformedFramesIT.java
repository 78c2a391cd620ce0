package eu.clusterxchange.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestServer;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Malformed input harms nobody (reliability R8, the short arm): whatever is sent is answered or
 * ends its own connection, and another person goes on talking meanwhile. {@link TestServer} fails
 * the class when anything was logged as an error or an event loop was held up.
 */
class MalformedFramesIT {
  @RegisterExtension static final TestServer SERVER = TestServer.demo();

  private static final long SEED = 20_260_731;

  private static String token;
  private static String match;
  private static TestClient bystander;

  private TestSocket talking;
  private MalformedFrames frames;

  @BeforeAll
  static void signIn() {
    token = SERVER.signedIn("freya.visitor").token();
    bystander = SERVER.signedIn("anna.host");
    match =
        bystander
            .get("/api/matches")
            .json()
            .getJsonArray("matches")
            .getJsonObject(0)
            .getString("id");
  }

  @BeforeEach
  void talk() {
    frames = new MalformedFrames(SEED, match);
    talking = bystander.live();
    say();
  }

  @AfterEach
  void othersAreServed() {
    say();
    assertThat(talking.isOpen()).isTrue();
    talking.close();
    assertThat(SERVER.client().get("/health/ready").status()).isEqualTo(200);
  }

  @Test
  void beforeSignInNothingButTheRefusalIsHeard() {
    for (MalformedFrames.Bad bad : frames.ofTheProtocol(48)) {
      try (var socket = RawSocket.open(SERVER.port(), "/eventbus/websocket", "")) {
        assertThat(socket.status()).as(bad.kind()).isEqualTo(401);
        bad.send().accept(socket);
      }
    }
    for (String headers : upgrades()) {
      try (var socket = RawSocket.open(SERVER.port(), "/eventbus/websocket", headers)) {
        assertThat(socket.status()).as(headers).isBetween(400, 499);
      }
    }
  }

  @Test
  void whatBreaksTheProtocolEndsItsOwnConnection() {
    int sent = 0;
    var odd = new ArrayList<String>();
    for (MalformedFrames.Bad bad : frames.ofTheProtocol(160)) {
      try (var socket = RawSocket.live(SERVER.port(), token)) {
        bad.send().accept(socket);
        JsonObject answer = socket.next();
        if (!answer.containsKey("closed") && !"err".equals(answer.getString("type"))) {
          odd.add(bad + " was answered by " + answer);
        }
      }
      if (++sent % 10 == 0) {
        say();
      }
    }
    assertThat(odd).isEmpty();
  }

  @Test
  void whatIsNoFrameIsAnsweredAndTheConnectionGoesOn() {
    var odd = new ArrayList<String>();
    try (var socket = RawSocket.live(SERVER.port(), token)) {
      for (String frame : frames.ofTheBridge(200)) {
        socket.text(frame);
        JsonObject answer = socket.next();
        if (!"err".equals(answer.getString("type"))) {
          odd.add("%.150s was answered by %s".formatted(frame, answer));
        }
      }
      assertThat(odd).isEmpty();
      socket.text("{\"type\":\"ping\"}");
      socket.text("{\"type\":\"register\",\"address\":\"nowhere\"}");
      assertThat(socket.next().getString("address")).isEqualTo("nowhere");
    }
  }

  /** Well-formed frames whose bodies are anything: a problem of the sender, never one of ours. */
  @Test
  void whateverIsInABodyIsTheSendersProblem() {
    var random = new Random(SEED);
    List<String> commands = SERVER.server().application().live().commandAddresses();
    var odd = new ArrayList<String>();
    for (String command : commands) {
      try (var socket = RawSocket.live(SERVER.port(), token)) {
        for (int i = 0; i < 9; i++) {
          JsonObject body = anything(random);
          var frame =
              new JsonObject()
                  .put("type", "send")
                  .put("address", command)
                  .put("replyAddress", "r" + i)
                  .put("body", body);
          // half a character travels as its escape only
          socket.text(frame.encode().replace("\ud800", "\\ud800"));
          JsonObject answer = socket.next();
          boolean ours = !"err".equals(answer.getString("type"));
          if (ours || answer.getInteger("failureCode") / 100 != 4) {
            odd.add(command + " was answered by " + answer);
          }
        }
      }
    }
    assertThat(odd).isEmpty();
  }

  private JsonObject anything(Random random) {
    Object[] values = {
      null,
      7,
      -1,
      1.5,
      Long.MAX_VALUE,
      true,
      "",
      "\u0000",
      "\ud800",
      "x".repeat(9_000),
      UUID.randomUUID().toString(),
      new JsonObject(),
      new JsonArray().add(new JsonArray()),
      new JsonArray().add(new JsonObject().put("field", 1).put("set", new JsonObject())),
      new JsonArray().add(new JsonObject().put("rows", "agenda").put("insert", "x"))
    };
    var body = new JsonObject();
    for (String member :
        List.of(
            "clientMessageId",
            "text",
            "target",
            "seq",
            "after",
            "before",
            "limit",
            "epoch",
            "base",
            "editId",
            "operations",
            "revision",
            "field",
            "selection")) {
      body.put(member, values[random.nextInt(values.length)]);
    }
    // an id that is none, or nobody's
    String nobody = random.nextBoolean() ? UUID.randomUUID().toString() : "1-1-1-1-1";
    return body.put("matchId", nobody).put("commitmentId", nobody);
  }

  private static List<String> upgrades() {
    var headers = new ArrayList<String>();
    for (String wrong :
        List.of(
            "Bearer",
            "Bearer ",
            "Bearer x",
            "Bearer a.b.c",
            "Bearer e30.e30.e30",
            "Basic YTpi",
            "bearer " + "x".repeat(6_000),
            "Bearer " + token.substring(0, token.length() - 3) + "AAA",
            "\u00ff\u00fe")) {
      headers.add("Authorization: " + wrong + "\r\n");
    }
    headers.add("Cookie: cxc-access=" + token + "\r\n");
    headers.add("Cookie: cxc-access=" + token + "\r\nOrigin: https://evil.example\r\n");
    headers.add("Cookie: cxc-access=x\r\nOrigin: " + SERVER.url() + "\r\n");
    headers.add("X-Huge: " + "x".repeat(20_000) + "\r\n");
    return headers;
  }

  private void say() {
    JsonObject reply =
        talking.ask("chat.history", new JsonObject().put("matchId", match).put("limit", 1));
    assertThat(reply.getLong("head")).isPositive();
  }
}
