package eu.clusterxchange.platform.config;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything an operator can set, read once at start from {@code conf/application.json} and the
 * environment (which wins).
 *
 * @param httpHost address to listen on; loopback in demo mode unless set
 * @param managementPort where {@code /metrics} is; {@code HTTP_PORT + 1000} unless set
 * @param publicUrl how people reach this server; its scheme decides on secure cookies, its origin
 *     is the only one let in
 * @param dataDir the embedded database, the mailbox; survives restarts
 * @param databaseUrl empty: the embedded PostgreSQL in {@code dataDir}
 * @param demo demo accounts and data, shown on the sign-in page
 * @param demoExchanges how many more exchanges the demo data holds, for measurements
 * @param webroot the directory of the browser's files
 * @param httpInstances event loops that serve HTTP and sockets
 * @param socketsPerAccount how many live sockets one person may hold
 * @param liveFallbacks whether SockJS' XHR transports are offered; they need sticky sessions behind
 *     a balancer
 * @param pushServices the push services that may be called: host names, {@code *.} for all below
 *     one
 * @param sourceUrl where this very version's source can be had (AGPL, section 13)
 */
public record Settings(
    String httpHost,
    int httpPort,
    int managementPort,
    String managementHost,
    String publicUrl,
    Path dataDir,
    Optional<DatabaseUrl> databaseUrl,
    int databaseConnections,
    boolean allowUnsafeDatabase,
    boolean demo,
    int demoExchanges,
    Path webroot,
    int httpInstances,
    int socketsPerAccount,
    boolean liveFallbacks,
    Optional<ClusterSettings> cluster,
    Optional<SmtpSettings> smtp,
    String mailFrom,
    List<String> pushServices,
    Optional<String> sourceUrl) {

  /**
   * How this instance finds the others.
   *
   * @param members {@code host:port} of all
   * @param host the private address that this instance binds to; the cluster's ports are
   *     unauthenticated
   * @param port of Hazelcast
   */
  public record ClusterSettings(String name, List<String> members, String host, int port) {}

  /** Where mail is handed in. Without it mails are kept as files in {@code dataDir/mailbox}. */
  public record SmtpSettings(String host, int port, String user, String password, boolean tls) {
    @Override
    public String toString() {
      return "SmtpSettings["
          + host
          + ":"
          + port
          + ", user="
          + user
          + ", password=***, tls="
          + tls
          + "]";
    }
  }
}
