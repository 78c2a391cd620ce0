package eu.clusterxchange.commitments.editing.js;

import eu.clusterxchange.commitments.ContentJson;
import eu.clusterxchange.commitments.EditJson;
import eu.clusterxchange.commitments.FormFile;
import eu.clusterxchange.commitments.OperationJson;
import eu.clusterxchange.commitments.editing.Content;
import eu.clusterxchange.commitments.editing.Edit;
import eu.clusterxchange.commitments.editing.EditLog;
import eu.clusterxchange.commitments.editing.EditRefused;
import eu.clusterxchange.commitments.editing.Executed;
import eu.clusterxchange.commitments.editing.LoggedEdit;
import eu.clusterxchange.commitments.editing.Outcome;
import eu.clusterxchange.commitments.editing.Refusal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.HostAccess;

/**
 * The live commands of one commitment over the real core, without network and storage. Requests and
 * answers are the JSON of the wire; an answer holds {@code reply} or {@code problem}, and {@code
 * events}.
 */
public final class InMemoryServer {

  private static final int PAGE = 3;

  private final FormFile form;
  private final EditLog log;
  private final int farthestBase;
  private final Map<String, Answered> answered = new HashMap<>();
  private long epoch = 1;
  private boolean frozen;

  private record Answered(JsonObject body, JsonObject reply) {}

  /**
   * @param farthestBase an edit made on an older revision is refused
   */
  InMemoryServer(FormFile form, int farthestBase) {
    this.form = form;
    this.farthestBase = farthestBase;
    log = new EditLog(form.form(), Content.initial(form.form()));
  }

  @HostAccess.Export
  public String handle(String account, String address, String body) {
    var request = new JsonObject(body);
    var answer =
        switch (address) {
          case "commitment.open" -> new JsonObject().put("reply", opened());
          case "commitment.since" -> since(request);
          case "commitment.edit" -> edit(account, request);
          default -> problem(404, "not-found", address);
        };
    return answer.encode();
  }

  @HostAccess.Export
  public String head() {
    return new JsonObject().put("seq", log.head()).put("epoch", epoch).encode();
  }

  /** Begins a new epoch; the events that tell of it. */
  @HostAccess.Export
  public String renew() {
    return new JsonArray().add(status("DRAFT")).encode();
  }

  /** As {@link #renew}, and nobody may edit any longer. */
  @HostAccess.Export
  public String freeze() {
    frozen = true;
    return new JsonArray().add(status("READY")).encode();
  }

  /** What there is in the end, as the log says it. */
  @HostAccess.Export
  public String outcome() {
    var replayed = ContentJson.wire(form.form(), log.replayed());
    var head = ContentJson.wire(form.form(), log.content());
    if (!replayed.equals(head)) {
      throw new AssertionError("replayed " + replayed + " is not " + head);
    }
    return new JsonObject().put("content", head).put("log", logged(log.log())).encode();
  }

  private JsonObject status(String status) {
    epoch++;
    return new JsonObject()
        .put("type", "status")
        .put("status", status)
        .put("epoch", epoch)
        .put("revision", log.head());
  }

  private JsonObject opened() {
    return new JsonObject()
        .put("epoch", epoch)
        .put("revision", log.head())
        .put("content", ContentJson.wire(form.form(), log.content()))
        .put("mayEdit", !frozen)
        .put("present", new JsonArray())
        .put("parties", new JsonArray());
  }

  private JsonObject since(JsonObject request) {
    if (request.getLong("epoch") != epoch) {
      return problem(409, "resync", "Open anew.");
    }
    int from = request.getInteger("revision");
    int to = (int) Math.min(log.head(), from + PAGE);
    var page = logged(log.log().subList(from, to));
    return new JsonObject()
        .put(
            "reply",
            new JsonObject()
                .put("edits", page)
                .put("head", log.head())
                .put("caughtUp", to == log.head()));
  }

  private JsonObject edit(String account, JsonObject request) {
    var known = answered.get(account + request.getString("editId"));
    if (known != null) {
      return known.body().equals(request)
          ? new JsonObject().put("reply", known.reply())
          : problem(409, "edit-id-used", "Another edit has this id.");
    }
    if (frozen || request.getLong("epoch") != epoch) {
      return problem(409, "stale-epoch", "The form was closed.");
    }
    if (log.head() - request.getLong("base") > farthestBase) {
      return problem(409, "stale-base", "Read the log first.");
    }
    return answer(account, request, submit(account, request));
  }

  private Outcome submit(String account, JsonObject request) {
    try {
      var operations = OperationJson.decode(request.getJsonArray("operations"));
      var id = request.getString("editId");
      return log.submit(new Edit(account, id, request.getLong("base"), operations));
    } catch (EditRefused malformed) {
      return malformed.refusal();
    }
  }

  private JsonObject answer(String account, JsonObject request, Outcome outcome) {
    if (outcome instanceof Refusal refusal) {
      return problem(422, refusal.reason().code(), refusal.detail());
    }
    var edit = ((Executed) outcome).edit();
    var reply =
        new JsonObject()
            .put("revision", edit.revision())
            .put("superseded", EditJson.superseded(edit.superseded()));
    answered.put(account + edit.editId(), new Answered(request, reply));
    var event =
        logged(edit).put("type", "edit").put("overrides", EditJson.overrides(edit.overrides()));
    return new JsonObject().put("reply", reply).put("events", new JsonArray().add(event));
  }

  private static JsonArray logged(List<LoggedEdit> edits) {
    var array = new JsonArray();
    edits.forEach(edit -> array.add(logged(edit)));
    return array;
  }

  private static JsonObject logged(LoggedEdit edit) {
    return new JsonObject()
        .put("revision", edit.revision())
        .put("base", edit.base())
        .put("author", edit.author())
        .put("editId", edit.editId())
        .put("operations", OperationJson.encode(edit.operations()));
  }

  private static JsonObject problem(int status, String name, String detail) {
    var problem =
        new JsonObject()
            .put("type", "/problems/" + name)
            .put("status", status)
            .put("detail", detail);
    return new JsonObject().put("problem", problem);
  }
}
