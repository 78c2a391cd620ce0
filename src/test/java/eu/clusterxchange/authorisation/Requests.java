package eu.clusterxchange.authorisation;

import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestServer;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.WebSocketHandshakeException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** Does what a line of the matrix says, as one person. */
final class Requests implements AutoCloseable {
  private static final String LISTEN = "listen ";

  private final TestServer server;
  private final World world;
  private final Map<Person, TestSocket> sockets = new EnumMap<>(Person.class);
  private final JsonObject editable = new JsonObject();

  /**
   * What came of it.
   *
   * @param text the problem or the content, for comparison
   */
  record Answer(int status, String text) {}

  Requests(TestServer server, World world) {
    this.server = server;
    this.world = world;
  }

  /** Not before they are needed: a channel on which nothing is said for a while is closed. */
  private Map<Person, TestSocket> sockets() {
    if (sockets.isEmpty()) {
      connectAll();
    }
    return sockets;
  }

  private void connectAll() {
    for (Person person : Person.values()) {
      connect(person);
    }
    TestSocket host = sockets.get(Person.HO);
    for (String command : new String[] {"chat.edit", "chat.delete"}) {
      editable.put(
          command,
          host.ask("chat.post", body("chat.post", "match", world.object("match"))).getLong("seq"));
    }
    for (Person reader : new Person[] {Person.HO, Person.FORMER}) {
      String object = reader == Person.HO ? "commitment" : "single";
      JsonObject opened =
          sockets
              .get(reader)
              .ask("commitment.open", new JsonObject().put("commitmentId", world.object(object)));
      editable.put(object, opened.getLong("epoch"));
    }
  }

  Answer send(Person person, String what, String object, String id) {
    if (what.startsWith(LISTEN)) {
      return listen(person, what.substring(LISTEN.length()) + "." + id);
    }
    if (what.contains(" ")) {
      return http(person, what, id);
    }
    TestSocket socket = sockets().get(person);
    return socket == null ? connect(person) : command(socket, what, body(what, object, id));
  }

  private Answer http(Person person, String what, String id) {
    String[] route = what.split(" ", 2);
    boolean endsSessions = what.startsWith("DELETE /sessions");
    TestClient client =
        server.client().withToken(endsSessions ? world.tokenOfTwin(person) : world.held(person));
    TestClient.Answer answer =
        client.send(
            route[0],
            "/api"
                + route[1]
                    .replace("{id}", id)
                    .replace("{counterpartId}", world.object("counterpart"))
                    .replace("{exchangeId}", world.object("singleExchange")),
            Set.of("POST", "PUT", "PATCH").contains(route[0])
                ? httpBody(what, person, id).encode()
                : null);
    return new Answer(answer.status(), answer.text());
  }

  private JsonObject httpBody(String what, Person person, String id) {
    return switch (what) {
      case "POST /sessions" ->
          new JsonObject().put("login", "nobody." + person).put("password", "quiet harbours");
      case "POST /setup" ->
          new JsonObject()
              .put("token", "worn")
              .put("login", "first.office")
              .put("email", "first@office.example")
              .put("name", "First Office")
              .put("password", "a very long pass phrase");
      case "POST /accounts" ->
          new JsonObject()
              .put("login", "new " + person)
              .put("email", person + "@new.example")
              .put("emailConfirmation", person + "@new.example")
              .put("password", "a very long pass phrase")
              .put("title", "Ms")
              .put("firstName", "New")
              .put("lastName", "Comer")
              .put("organisation", "Cluster of Newcomers")
              .put("country", "BE")
              .put("privacyConsent", true);
      case "POST /accounts/confirmation" -> new JsonObject().put("token", "worn");
      case "POST /accounts/password" ->
          new JsonObject().put("token", "worn").put("password", "a very long pass phrase");
      case "POST /accounts/confirmation-mails", "POST /accounts/password-mails" ->
          new JsonObject().put("login", what + person);
      case "POST /matches" ->
          new JsonObject()
              .put("profileId", id)
              .put("counterpartId", world.object("counterpart"))
              .put("mode", "PHYSICAL");
      case "POST /match-proposals" ->
          new JsonObject()
              .put("to", id)
              .put("counterpartId", world.object("counterpart"))
              .put("mode", "PHYSICAL")
              .put("text", "The two of you would fit.");
      case "POST /matches/{id}/rejection" ->
          new JsonObject().put("reason", "We have found another date.");
      case "POST /profiles" ->
          new JsonObject()
              .put("sides", new JsonArray().add("HO"))
              .put("organisation", "Begun " + UUID.randomUUID())
              .put("organisationType", "NETWORK")
              .put("country", "AT");
      case "PATCH /profiles/{id}" -> new JsonObject().put("version", 1).put("city", "Bruges");
      case "POST /profiles/{id}/return", "POST /profiles/{id}/unpublication" ->
          new JsonObject().put("reason", "Please describe your pilot plants.");
      case "POST /exchanges/{id}/readiness" -> new JsonObject().put("epoch", 1).put("revision", 0);
      case "POST /exchanges/{id}/draft" -> new JsonObject().put("reason", "We need another date.");
      case "POST /exchange-groups" -> new JsonObject().put("exchangeId", id).put("name", "Spring");
      case "POST /exchange-groups/{id}/members" ->
          new JsonObject().put("exchangeId", world.object("exchange"));
      case "PUT /notification-preferences" ->
          new JsonObject()
              .put(
                  "preferences",
                  new JsonArray()
                      .add(
                          new JsonObject()
                              .put("matter", "MATCHES")
                              .put("mail", "OFF")
                              .put("push", "OFF")));
      case "POST /push-subscriptions" ->
          new JsonObject()
              .put("endpoint", "https://push.example.org/somebody")
              .put("keys", new JsonObject().put("p256dh", "AA").put("auth", "AA"));
      case "POST /unsubscriptions", "POST /unsubscribe" -> new JsonObject().put("token", "worn");
      case "POST /notifications/read" -> new JsonObject().put("seq", 0);
      default -> new JsonObject();
    };
  }

  private JsonObject body(String command, String object, String id) {
    var body = new JsonObject();
    if (!object.isEmpty()) {
      body.put(command.startsWith("chat.") ? "matchId" : "commitmentId", id);
    }
    String unique = UUID.randomUUID().toString();
    return switch (command) {
      case "chat.post" -> body.put("clientMessageId", unique).put("text", "Good morning");
      case "chat.edit" ->
          body.put("clientMessageId", unique)
              .put("target", editable.getLong(command))
              .put("text", "Good evening");
      case "chat.delete" ->
          body.put("clientMessageId", unique).put("target", editable.getLong(command));
      case "chat.read" -> body.put("seq", 1);
      case "account.since" -> body.put("after", 0).put("limit", 10);
      case "commitment.edit" ->
          body.put("epoch", editable.getLong(object))
              .put("base", 0)
              .put("editId", unique)
              .put(
                  "operations",
                  new JsonArray().add(new JsonObject().put("field", "plannedDays").put("set", 4)));
      case "commitment.since" -> body.put("epoch", editable.getLong(object)).put("revision", 0);
      case "commitment.presence" -> body.put("revision", 0).put("field", "objective");
      default -> body;
    };
  }

  private static Answer command(TestSocket socket, String address, JsonObject body) {
    try {
      return new Answer(200, socket.ask(address, body).encode());
    } catch (CompletionException e) {
      if (e.getCause() instanceof TestSocket.Refused refused) {
        return new Answer(refused.problem().getInteger("status"), refused.problem().encode());
      }
      throw e;
    }
  }

  private Answer listen(Person person, String address) {
    TestSocket socket = sockets().get(person);
    if (socket == null) {
      return connect(person);
    }
    socket.raw(new JsonObject().put("type", "register").put("address", address).encode());
    JsonObject frame = socket.await(f -> address.equals(f.getString("address")));
    return "err".equals(frame.getString("type"))
        ? new Answer(frame.getInteger("failureCode"), frame.getString("message"))
        : new Answer(200, frame.encode());
  }

  /** Opens the person's live channel, or says with what it was refused. */
  private Answer connect(Person person) {
    try {
      sockets.put(person, TestSocket.open(server.url(), world.held(person), "/eventbus/websocket"));
      return new Answer(200, "");
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        return new Answer(refused.getResponse().statusCode(), "");
      }
      throw e;
    }
  }

  @Override
  public void close() {
    sockets.values().forEach(TestSocket::close);
  }
}
