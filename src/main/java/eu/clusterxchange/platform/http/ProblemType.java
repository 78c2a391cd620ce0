package eu.clusterxchange.platform.http;

import java.util.Locale;

/** The closed list of problems this server answers with (RFC 9457, {@code type}). */
public enum ProblemType {
  MALFORMED(400, "The request cannot be read"),
  UNAUTHENTICATED(401, "Please sign in"),
  FORBIDDEN(403, "You may not do this"),
  UNCONFIRMED(403, "Please confirm your e-mail address"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "This address does not offer that"),
  REFUSED(409, "Not possible now"),
  STALE(409, "Somebody changed this meanwhile"),
  RESYNC(409, "Read the document anew"),
  STALE_BASE(409, "Too far behind"),
  ID_REUSED(409, "This id was used for something else"),
  TOO_LARGE(413, "Too large"),
  UNSUPPORTED_TYPE(415, "This kind of content is not read here"),
  INVALID(422, "Please correct the marked fields"),
  TOO_MANY(429, "Too many requests"),
  INTERNAL(500, "Something went wrong on our side"),
  UNAVAILABLE(503, "For the moment not available");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status code. */
  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The URI reference in {@code type}. */
  public String uri() {
    return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
