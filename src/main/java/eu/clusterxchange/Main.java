package eu.clusterxchange;

import eu.clusterxchange.app.Server;
import eu.clusterxchange.platform.config.Settings;
import eu.clusterxchange.platform.config.SettingsReader;
import eu.clusterxchange.platform.time.Clocks;
import java.nio.file.Path;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts one instance of the server with the settings of {@code conf/application.json} (or the file
 * in {@code CONF}) and the environment.
 */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] args) {
    try {
      String file = System.getenv().getOrDefault("CONF", "conf/application.json");
      Settings settings = SettingsReader.read(Path.of(file), System.getenv());
      Server server =
          Server.start(settings, new Clocks(InstantSource.system(), InstantSource.system()));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
      LOG.info(
          "ClusterXchange is ready at {}{}",
          settings.publicUrl(),
          settings.demo() ? " with demo data" : "");
    } catch (RuntimeException e) {
      LOG.error(
          "ClusterXchange did not start: {}",
          e.getMessage(),
          e instanceof IllegalArgumentException ? null : e);
      System.exit(1);
    }
  }
}
