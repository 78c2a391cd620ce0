package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.editing.Form;
import eu.clusterxchange.platform.text.ClassPathText;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * The form as the file says it: read once at start and served as it is.
 *
 * @param json the text of the file, what {@code GET /api/commitments/schema} answers
 */
public record FormFile(Form form, String json) {

  private static final String RESOURCE = "/commitment-form.json";

  /** Blocks on the class path; for start-up only. */
  public static FormFile fromClassPath() {
    return parse(ClassPathText.read(RESOURCE));
  }

  /**
   * @throws IllegalArgumentException with the place in the file that is wrong
   */
  public static FormFile parse(String json) {
    try {
      return new FormFile(new FormReader().read(new JsonObject(json)), json);
    } catch (DecodeException notJson) {
      throw new IllegalArgumentException("the form is not JSON: " + notJson.getMessage(), notJson);
    }
  }
}
