package eu.clusterxchange.platform.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The contract of the HTTP API.
 *
 * @param text {@code openapi.yaml} as it is served
 * @param model the same, parsed
 * @param contract the same, ready to check requests against
 */
public record ContractFile(String text, JsonObject model, OpenAPIContract contract) {
  private static final String RESOURCE = "/openapi.yaml";

  /** Parsing takes long enough to be done off the event loop. */
  private record Parsed(String text, JsonObject model, JsonObject checked) {
    static Parsed resource() {
      String text = ContractFile.read();
      return new Parsed(text, parse(text), ContractFile.checked(text));
    }
  }

  public static Future<ContractFile> read(Vertx vertx) {
    return vertx
        .executeBlocking(Parsed::resource)
        .compose(
            parsed ->
                OpenAPIContract.from(vertx, parsed.checked())
                    .map(c -> new ContractFile(parsed.text(), parsed.model(), c)));
  }

  private static String read() {
    try (InputStream in = ContractFile.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The library knows no problem+json and no PDF; answers are not checked against the contract, so
   * there they may be called by names that it knows.
   */
  private static JsonObject checked(String text) {
    return parse(
        text.replace("application/problem+json", "application/json")
            .replace("application/pdf", "application/octet-stream"));
  }

  private static JsonObject parse(String text) {
    Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    return new JsonObject(tree);
  }
}
