package eu.clusterxchange.commitments;

import eu.clusterxchange.commitments.rules.Completeness;
import eu.clusterxchange.commitments.rules.Finding;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The {@code Completeness} of the contract. */
final class CompletenessJson {
  private final FindingText texts;

  CompletenessJson(FindingText texts) {
    this.texts = texts;
  }

  JsonObject of(long epoch, long revision, Completeness completeness) {
    return new JsonObject()
        .put("epoch", epoch)
        .put("revision", revision)
        .put("filled", completeness.filled())
        .put("required", completeness.required())
        .put("faults", of(completeness.faults()))
        .put("warnings", of(completeness.warnings()));
  }

  private JsonArray of(List<Finding> findings) {
    var array = new JsonArray();
    findings.forEach(
        finding ->
            array.add(new JsonObject().put("path", finding.path()).put("text", texts.of(finding))));
    return array;
  }
}
