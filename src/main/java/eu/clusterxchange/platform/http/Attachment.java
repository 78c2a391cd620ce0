package eu.clusterxchange.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/**
 * A file to be saved, not shown. Browsers may keep it, but ask each time whether they still may.
 *
 * @param name plain ASCII
 * @param tag changes with the bytes
 */
public record Attachment(String type, String name, String tag, Buffer bytes) {

  void answer(RoutingContext context) {
    String strong = '"' + tag + '"';
    var response =
        context
            .response()
            .putHeader("Cache-Control", "private, no-cache")
            .putHeader("ETag", strong);
    if (strong.equals(context.request().getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
      return;
    }
    response
        .putHeader("Content-Type", type)
        .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .end(bytes);
  }
}
