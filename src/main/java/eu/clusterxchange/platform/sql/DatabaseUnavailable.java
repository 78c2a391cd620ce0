package eu.clusterxchange.platform.sql;

/**
 * The database cannot be reached now. Nothing is known of the outcome of what was asked; asking
 * again with the same client id is safe.
 */
public final class DatabaseUnavailable extends RuntimeException {
  public DatabaseUnavailable(Throwable cause) {
    super("The database cannot be reached", cause);
  }
}
