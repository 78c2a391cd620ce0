package eu.clusterxchange.platform.cluster;

import com.hazelcast.config.Config;
import eu.clusterxchange.platform.config.Settings.ClusterSettings;
import io.vertx.core.spi.cluster.ClusterManager;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;

/** The Hazelcast member of this instance: it carries the event bus and nothing that matters. */
public final class Clustering {
  private Clustering() {}

  public static ClusterManager manager(ClusterSettings settings) {
    var config = new Config().setClusterName(settings.name());
    config
        .setProperty("hazelcast.phone.home.enabled", "false")
        .setProperty("hazelcast.logging.type", "slf4j")
        .setProperty("hazelcast.shutdownhook.enabled", "false")
        .setProperty("hazelcast.max.no.heartbeat.seconds", "10")
        .setProperty("hazelcast.heartbeat.interval.seconds", "2")
        .setProperty("hazelcast.wait.seconds.before.join", "1");
    var network =
        config
            .getNetworkConfig()
            .setPort(settings.port())
            .setPortAutoIncrement(true)
            .setPortCount(20)
            .setPublicAddress(null);
    network.getInterfaces().setEnabled(true).addInterface(settings.host());
    var join = network.getJoin();
    join.getMulticastConfig().setEnabled(false);
    join.getAutoDetectionConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true).setMembers(settings.members());
    // what Vert.x' own configuration file would have set
    config.getMultiMapConfig("__vertx.subs").setBackupCount(1).setValueCollectionType("SET");
    config.getMapConfig("__vertx.haInfo").setBackupCount(1);
    config.getMapConfig("__vertx.nodeInfo").setBackupCount(1);
    return new HazelcastClusterManager(config);
  }
}
