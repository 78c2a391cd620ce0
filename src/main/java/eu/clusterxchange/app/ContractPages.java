package eu.clusterxchange.app;

import eu.clusterxchange.platform.http.ContractFile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The contract itself at {@code /api/openapi.yaml}, and the same as a page that a person can read
 * at {@code /api/docs}.
 */
final class ContractPages {
  private final Buffer yaml;
  private final Buffer page;

  ContractPages(ContractFile contract) {
    this.yaml = Buffer.buffer(contract.text());
    this.page = Buffer.buffer(page(contract.model()));
  }

  void mount(Router router) {
    router
        .get("/api/openapi.yaml")
        .handler(
            context ->
                context
                    .response()
                    .putHeader("Content-Type", "application/yaml; charset=utf-8")
                    .end(yaml));
    router
        .get("/api/docs")
        .handler(
            context ->
                context.response().putHeader("Content-Type", "text/html; charset=utf-8").end(page));
  }

  private static String page(JsonObject contract) {
    var info = contract.getJsonObject("info");
    var html = new StringBuilder(8_192);
    html.append(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
        .append(escape(info.getString("title")))
        .append(
            " API</title><link rel=\"icon\" href=\"/img/mark.svg\" type=\"image/svg+xml\"><link rel=\"stylesheet\" href=\"/webjars/bootstrap/css/bootstrap.min.css\"><link rel=\"stylesheet\" href=\"/css/theme.css\"></head><body><main class=\"container py-4\"><h1>")
        .append(escape(info.getString("title")))
        .append(" API</h1><p>")
        .append(
            escape(info.getString("description"))
                .replaceAll("`([^`]+)`", "<code>$1</code>")
                .replace("\n", "<br>"))
        .append("</p><p><a href=\"/api/openapi.yaml\">The contract (OpenAPI 3.1)</a></p>");
    JsonObject paths = contract.getJsonObject("paths");
    for (String path : new TreeSet<>(paths.fieldNames())) {
      for (var method : paths.getJsonObject(path)) {
        if (method.getValue() instanceof JsonObject operation) {
          html.append(
              section(method.getKey().toUpperCase(Locale.ROOT) + " /api" + path, operation));
        }
      }
    }
    return html.append("</main></body></html>").toString();
  }

  private static String section(String title, JsonObject operation) {
    var html = new StringBuilder(512);
    html.append("<section class=\"border-top pt-3 mt-3\"><h2 class=\"h5\"><code>")
        .append(escape(title))
        .append("</code></h2><p>")
        .append(escape(operation.getString("summary", "")))
        .append("</p>");
    JsonObject body = operation.getJsonObject("requestBody");
    if (body != null) {
      JsonObject schema =
          body.getJsonObject("content").getJsonObject("application/json").getJsonObject("schema");
      html.append("<p class=\"mb-1\">Body</p><pre class=\"bg-light p-2\" tabindex=\"0\">")
          .append(escape(schema.encodePrettily()))
          .append("</pre>");
    }
    return html.append("</section>").toString();
  }

  private static String escape(String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
  }
}
