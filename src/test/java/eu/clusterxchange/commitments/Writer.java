package eu.clusterxchange.commitments;

import eu.clusterxchange.testing.TestClient;
import eu.clusterxchange.testing.TestSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Somebody at a commitment who speaks the protocol by hand: it says what it sends and keeps what it
 * hears.
 */
final class Writer implements AutoCloseable {
  private final TestClient person;
  private final String commitment;
  private final TestSocket socket;
  private JsonObject opened;

  Writer(TestClient person, String commitment) {
    this.person = person;
    this.commitment = commitment;
    this.socket = person.live().listen("commitment." + commitment);
    open();
  }

  JsonObject open() {
    opened = socket.ask("commitment.open", new JsonObject().put("commitmentId", commitment));
    return opened;
  }

  TestClient person() {
    return person;
  }

  TestSocket socket() {
    return socket;
  }

  long revision() {
    return opened.getLong("revision");
  }

  /** As when last opened: what the next edit is based on. */
  JsonObject lastContent() {
    return opened.getJsonObject("content");
  }

  /** As it is now; the next edit is based on it. */
  JsonObject content() {
    return open().getJsonObject("content");
  }

  static JsonObject text(String field, Object... parts) {
    return new JsonObject()
        .put("field", field)
        .put("text", new JsonArray(java.util.List.of(parts)));
  }

  static JsonObject set(String field, Object value) {
    return new JsonObject().put("field", field).put("set", value);
  }

  /** An edit on the revision last opened. */
  JsonObject edit(JsonObject... operations) {
    return edit(revision(), operations);
  }

  JsonObject edit(long base, JsonObject... operations) {
    return new JsonObject()
        .put("commitmentId", commitment)
        .put("epoch", opened.getLong("epoch"))
        .put("base", base)
        .put("editId", UUID.randomUUID().toString())
        .put("operations", new JsonArray(java.util.List.of(operations)));
  }

  JsonObject send(JsonObject edit) {
    return socket.ask("commitment.edit", edit);
  }

  CompletableFuture<JsonObject> submit(JsonObject edit) {
    return socket.request("commitment.edit", edit);
  }

  JsonObject refused(JsonObject edit) {
    return socket.refused("commitment.edit", edit);
  }

  JsonObject since(long revision) {
    return socket.ask(
        "commitment.since",
        new JsonObject()
            .put("commitmentId", commitment)
            .put("epoch", opened.getLong("epoch"))
            .put("revision", revision)
            .put("limit", 500));
  }

  JsonObject hears(JsonObject edit) {
    return socket.event("edit", e -> edit.getString("editId").equals(e.getString("editId")));
  }

  @Override
  public void close() {
    socket.close();
  }
}
