package eu.clusterxchange.platform.text;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of one language, by key, with places for what varies: {@code {organisation}}. */
public final class Messages {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

  private final JsonObject texts;

  private Messages(JsonObject texts) {
    this.texts = texts;
  }

  /** The English texts. Blocking: only while the server is being put together. */
  public static Messages english() {
    return new Messages(new JsonObject(ClassPathText.read("/messages/en.json")));
  }

  public String text(String key) {
    return text(key, Map.of());
  }

  /** The text with its places filled in one pass: what is filled in is never itself a pattern. */
  public String text(String key, Map<String, String> values) {
    String template = texts.getString(key);
    if (template == null) {
      throw new IllegalArgumentException("No text for " + key);
    }
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
  }

  public Set<String> keys() {
    return texts.fieldNames();
  }
}
