package eu.clusterxchange.platform.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.nio.file.Path;

/** The browser's own files, and the one page that serves every address of the application. */
public final class Webroot {
  /** Not the API nor the live channel: there a wrong address or method is a problem. */
  private static final String OURS = "(?!/api$|/api/|/eventbus/).*";

  private final Path directory;

  public Webroot(Path directory) {
    this.directory = directory;
  }

  public void mount(Router router) {
    var files =
        StaticHandler.create(FileSystemAccess.ROOT, directory.toString())
            .setCachingEnabled(true)
            .setMaxAgeSeconds(0)
            .setCacheEntryTimeout(1)
            .setDirectoryListing(false)
            .setIncludeHidden(false)
            .setIndexPage("index.html");
    Handler<RoutingContext> revalidate =
        context -> {
          // The names carry no version: browsers ask each time and get 304.
          context.addHeadersEndHandler(
              v -> context.response().putHeader("Cache-Control", "no-cache"));
          context.next();
        };
    router
        .routeWithRegex(OURS)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(revalidate)
        .handler(files)
        .handler(this::page);
  }

  /**
   * Addresses such as {@code /matches/…} belong to the browser's router; anything with a file
   * ending does not.
   */
  private void page(RoutingContext context) {
    String path = context.normalizedPath();
    boolean file = path.lastIndexOf('.') > path.lastIndexOf('/');
    if (file) {
      context.next();
      return;
    }
    context
        .response()
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .sendFile(directory.resolve("index.html").toString())
        .onFailure(context::fail);
  }
}
