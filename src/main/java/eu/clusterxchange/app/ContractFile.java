package eu.clusterxchange.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The contract, as it is served and as it is routed by.
 *
 * @param yaml the file as it is
 * @param json the same, for reading
 */
record ContractFile(Buffer yaml, JsonObject json, OpenAPIContract contract) {
  private static final String NAME = "openapi.yaml";

  static Future<ContractFile> read(Vertx vertx) {
    return vertx
        .fileSystem()
        .readFile(NAME)
        .compose(
            yaml ->
                // Vert.x writes into what it is given.
                OpenAPIContract.from(vertx, routed(yaml))
                    .map(contract -> new ContractFile(yaml, routed(yaml), contract)));
  }

  /**
   * Vert.x 5.0 refuses a whole contract for one media type it cannot check. Answers are not checked
   * by it here, so problems pass as the JSON that they are.
   */
  private static JsonObject routed(Buffer yaml) {
    String text =
        yaml.toString(StandardCharsets.UTF_8)
            .replace("application/problem+json:", "application/json:");
    Map<String, Object> map = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    return new JsonObject(map);
  }
}
