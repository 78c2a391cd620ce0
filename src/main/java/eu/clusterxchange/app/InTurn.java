package eu.clusterxchange.app;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/** Does one thing after the other, and stops at the first that fails. */
final class InTurn {
  private InTurn() {}

  static <T> Future<Void> each(List<T> things, Function<T, Future<Void>> action) {
    Future<Void> done = Future.succeededFuture();
    for (T thing : things) {
      done = done.compose(v -> action.apply(thing));
    }
    return done;
  }

  /** The objects of a list in a JSON file; none when it has no such list. */
  static Future<Void> each(
      JsonObject json, String list, Function<JsonObject, Future<Void>> action) {
    var array = json.getJsonArray(list);
    return array == null
        ? Future.succeededFuture()
        : each(array.stream().map(JsonObject.class::cast).toList(), action);
  }
}
