package eu.clusterxchange.reliability;

import eu.clusterxchange.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** How two instances on this machine find each other. */
final class Cluster {
  private Cluster() {}

  /** {@code CLUSTER_MEMBERS} with two neighbouring ports that are free now. */
  static String members() {
    int port = TestServer.freePort();
    while (!free(port + 1)) {
      port = TestServer.freePort();
    }
    return "127.0.0.1:" + port + ",127.0.0.1:" + (port + 1);
  }

  private static boolean free(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException | IllegalArgumentException taken) {
      return false;
    }
  }
}
