package eu.clusterxchange.profiles;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The fields of a profile by the names of their columns: {@code available_from} for availableFrom.
 */
final class ProfileColumns {
  private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])");
  private static final Pattern LINE = Pattern.compile("_([a-z0-9])");

  private ProfileColumns() {}

  /** What a profile says, as {@code jsonb_populate_record} takes it. */
  static JsonObject of(ProfileContent content) {
    var columns = new JsonObject();
    ProfileContentJson.json(content)
        .forEach(field -> columns.put(column(field.getKey()), field.getValue()));
    return columns;
  }

  /** What a row of the table says, from the whole row as JSON. */
  static ProfileContent content(JsonObject row) {
    var fields = new JsonObject();
    row.forEach(column -> fields.put(field(column.getKey()), column.getValue()));
    fields.put("consent", row.getValue("consent_at") != null);
    fields.put("declaration", row.getValue("declaration_at") != null);
    return ProfileContentJson.of(fields);
  }

  static String column(String field) {
    return field.equals("organisation")
        ? "organisation_name"
        : WORD.matcher(field).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  private static String field(String column) {
    return column.equals("organisation_name")
        ? "organisation"
        : LINE.matcher(column).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }
}
