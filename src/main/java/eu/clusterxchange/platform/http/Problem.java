package eu.clusterxchange.platform.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Why something was not done: RFC 9457, the same object in an HTTP answer and in a live error
 * reply.
 *
 * @param type one of the closed list
 * @param detail one or two sentences for a person: what is wrong and what to do next
 * @param errors what is wrong where; empty unless the input itself is at fault
 */
public record Problem(ProblemType type, String detail, List<FieldError> errors) {

  /**
   * One fault of the input.
   *
   * @param pointer a JSON pointer (RFC 6901) into the body
   * @param step of the form in which the field is, from 1; null where a form has no steps
   */
  public record FieldError(String pointer, String detail, Integer step) {
    public FieldError(String pointer, String detail) {
      this(pointer, detail, null);
    }

    JsonObject toJson() {
      var json = new JsonObject().put("pointer", pointer).put("detail", detail);
      return step == null ? json : json.put("step", step);
    }
  }

  public Problem(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  /** A fault of one field. */
  public static Problem field(String pointer, String detail) {
    return new Problem(ProblemType.INVALID, detail, List.of(new FieldError(pointer, detail)));
  }

  /** Several faults of the input, each at its field. */
  public static Problem fields(List<FieldError> errors) {
    return new Problem(ProblemType.INVALID, "Please correct the marked fields.", errors);
  }

  /** Either it does not exist or the caller may not know that it does. */
  public static Problem notFound() {
    return new Problem(
        ProblemType.NOT_FOUND,
        "There is nothing here that you may see. It may have been removed, or the address is mistyped.");
  }

  public ProblemException exception() {
    return new ProblemException(this);
  }

  public JsonObject toJson() {
    var json =
        new JsonObject()
            .put("type", type.uri())
            .put("title", type.title())
            .put("status", type.status())
            .put("detail", detail);
    if (!errors.isEmpty()) {
      var list = new JsonArray();
      errors.forEach(error -> list.add(error.toJson()));
      json.put("errors", list);
    }
    return json;
  }
}
