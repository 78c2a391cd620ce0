package eu.clusterxchange.platform.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * What every answer tells the browser to refuse. Nothing inline, nothing from elsewhere, no
 * framing.
 */
public final class SecurityHeaders implements Handler<RoutingContext> {
  // data: images are Bootstrap's own icons inside its style sheet
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; "
          + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html service-worker";

  private final boolean https;

  public SecurityHeaders(String publicUrl) {
    this.https = publicUrl.startsWith("https:");
  }

  @Override
  public void handle(RoutingContext context) {
    var headers = context.response().headers();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (https) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
    context.next();
  }
}
