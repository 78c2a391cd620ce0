package eu.clusterxchange.platform.sql;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where the database is: {@code postgresql://user:password@host:port/database}, user and password
 * percent-encoded.
 *
 * @param port 5432 when the address names none
 */
public record DatabaseUrl(String host, int port, String database, String user, String password) {

  /**
   * Reads the address. Throws {@link IllegalArgumentException} with a sentence that never repeats
   * the password.
   */
  public static DatabaseUrl parse(String text) {
    URI uri;
    try {
      uri = URI.create(text.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "DATABASE_URL is not an address; write postgresql://user:password@host:port/database");
    }
    boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
    String userInfo = uri.getRawUserInfo();
    if (!postgres
        || uri.getHost() == null
        || userInfo == null
        || uri.getPath() == null
        || uri.getPath().length() < 2) {
      throw new IllegalArgumentException(
          "DATABASE_URL must look like postgresql://user:password@host:port/database");
    }
    int colon = userInfo.indexOf(':');
    String user = decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
    String password = colon < 0 ? "" : decode(userInfo.substring(colon + 1));
    return new DatabaseUrl(
        uri.getHost(),
        uri.getPort() < 0 ? 5432 : uri.getPort(),
        uri.getPath().substring(1),
        user,
        password);
  }

  /** The same place for Flyway, which alone speaks JDBC. */
  public String jdbc() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  /** The whole address with its password; only ever written to a file of its owner. */
  public String withPassword() {
    return "postgresql://"
        + encode(user)
        + ":"
        + encode(password)
        + "@"
        + host
        + ":"
        + port
        + "/"
        + database;
  }

  @Override
  public String toString() {
    return "postgresql://" + user + ":***@" + host + ":" + port + "/" + database;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
