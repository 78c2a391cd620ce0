package eu.clusterxchange.documents.paper;

import eu.clusterxchange.platform.text.Messages;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** With what the parts of one document are set: how text looks, our words, answers in words. */
record Setting(Style style, Messages messages, Values values) {

  String say(String key) {
    return messages.text("document." + key);
  }

  String say(String key, Map<String, String> values) {
    return messages.text("document." + key, values);
  }

  /** "Visitor 2"; the number only where there are several. */
  String role(Signer.Role role, int number, boolean several) {
    String name = say("role." + role);
    return several && number > 0 ? name + " " + number : name;
  }

  /** "Objective 3": what one row of a field is called. */
  String row(JsonObject field, int number) {
    String key = "document.row." + field.getString("path");
    return messages.keys().contains(key)
        ? messages.text(key, Map.of("number", String.valueOf(number)))
        : field.getString("label") + " " + number;
  }
}
