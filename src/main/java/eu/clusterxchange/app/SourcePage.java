package eu.clusterxchange.app;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.util.Optional;

/**
 * Where people who use this server get its source: the offer that the AGPL (section 13) asks of
 * whoever runs it.
 */
final class SourcePage {
  private final Buffer page;

  SourcePage(Optional<String> url) {
    String offer =
        url.map(
                address ->
                    "<p><a href=\""
                        + address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                        + "\">The source of this server</a></p>")
            .orElse(
                "<p>The operator of this server gives you its source on request. (Operators: set <code>SOURCE_URL</code>.)</p>");
    page =
        Buffer.buffer(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Source of"
                + " ClusterXchange</title><link rel=\"icon\" href=\"/img/mark.svg\" type=\"image/svg+xml\"><link rel=\"stylesheet\" href=\"/webjars/bootstrap/css/bootstrap.min.css\"><link rel=\"stylesheet\" href=\"/css/theme.css\"></head><body><main class=\"container"
                + " py-4\"><h1>Source</h1><p>ClusterXchange is free software under the GNU Affero General Public License, version 3 or later.</p>"
                + offer
                + "<p><a href=\"/\">Back to ClusterXchange</a></p></main></body></html>");
  }

  void mount(Router router) {
    router
        .get("/source")
        .handler(
            context ->
                context.response().putHeader("Content-Type", "text/html; charset=utf-8").end(page));
  }
}
