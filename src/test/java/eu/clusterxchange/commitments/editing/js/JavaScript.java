package eu.clusterxchange.commitments.editing.js;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/** One JavaScript world that sees the served modules and those of this test; for one thread. */
public final class JavaScript implements AutoCloseable {

  private static final Engine ENGINE =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();

  private final Context context =
      Context.newBuilder("js")
          .engine(ENGINE)
          .allowHostAccess(HostAccess.EXPLICIT)
          .allowIO(IOAccess.newBuilder().fileSystem(new ModuleFiles()).build())
          .allowExperimentalOptions(true)
          .option("js.esm-eval-returns-exports", "true")
          .option("js.unhandled-rejections", "throw")
          .build();

  /**
   * The exports of a module beside this class, or of a served one when the name begins at the root.
   */
  public Value module(String name) {
    var path = name.startsWith("/") ? name : "/test/" + name;
    try {
      var source =
          Source.newBuilder("js", ModuleFiles.located(Path.of(path)).toFile())
              .mimeType("application/javascript+module")
              .build();
      return context.eval(source);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    context.close(true);
  }
}
