package eu.clusterxchange.platform.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Third-party browser files out of WebJars, under addresses without a version: {@code
 * /webjars/bootstrap/css/bootstrap.min.css}.
 */
public final class WebJars implements Handler<RoutingContext> {
  private static final Map<String, String> GROUPS =
      Map.of("bootstrap", "org.webjars", "lit-html", "org.webjars.npm");
  private static final Map<String, String> TYPES =
      Map.of(
          "css",
          "text/css; charset=utf-8",
          "js",
          "text/javascript; charset=utf-8",
          "map",
          "application/json",
          "svg",
          "image/svg+xml");

  private record Asset(Buffer bytes, String etag) {}

  private final Vertx vertx;
  private final Map<String, Asset> read = new ConcurrentHashMap<>();

  public WebJars(Vertx vertx) {
    this.vertx = vertx;
  }

  @Override
  public void handle(RoutingContext context) {
    String path = context.normalizedPath().substring("/webjars/".length());
    Asset known = read.get(path);
    if (known != null) {
      send(context, path, known);
      return;
    }
    vertx
        .executeBlocking(() -> load(path), false)
        .onSuccess(asset -> send(context, path, asset))
        .onFailure(context::fail);
  }

  private Asset load(String path) throws IOException {
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    String version = version(name);
    if (version == null || path.contains("..") || !TYPES.containsKey(extension(path))) {
      throw new HttpException(404);
    }
    try (InputStream in =
        WebJars.class.getResourceAsStream(
            "/META-INF/resources/webjars/" + name + "/" + version + path.substring(slash))) {
      if (in == null) {
        throw new HttpException(404);
      }
      var asset = new Asset(Buffer.buffer(in.readAllBytes()), "\"" + version + "\"");
      read.put(path, asset);
      return asset;
    }
  }

  private static String version(String name) throws IOException {
    String group = GROUPS.get(name);
    if (group == null) {
      return null;
    }
    try (InputStream in =
        WebJars.class.getResourceAsStream(
            "/META-INF/maven/" + group + "/" + name + "/pom.properties")) {
      if (in == null) {
        return null;
      }
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    }
  }

  private static void send(RoutingContext context, String path, Asset asset) {
    var response = context.response();
    response.putHeader("Cache-Control", "public, max-age=3600").putHeader("ETag", asset.etag());
    if (asset.etag().equals(context.request().getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader("Content-Type", TYPES.get(extension(path))).end(asset.bytes());
    }
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
