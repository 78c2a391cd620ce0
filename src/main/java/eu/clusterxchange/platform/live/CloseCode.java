package eu.clusterxchange.platform.live;

/**
 * Why the server ends a live connection: WebSocket close codes of the private range (RFC 6455,
 * 7.4.2) besides one of the standard.
 */
enum CloseCode {
  /**
   * A message in parts that is larger than 256 KiB; one in one piece the HTTP server ends alike.
   */
  BROKEN(1009, "message too large"),
  /** Signed out, revoked, password changed, suspended, expired. */
  SESSION_ENDED(4001, "session ended"),
  /**
   * What was listened to may no longer be; the reason names the address. The client may come back
   * for the rest.
   */
  ACCESS_WITHDRAWN(4003, "access withdrawn"),
  /**
   * This instance stops; another one, or this one in a moment, goes on (registered code "service
   * restart").
   */
  RESTARTING(1012, "restarting, resume"),
  /** No ping for 90 s. */
  SILENT(1001, "nothing heard"),
  TOO_SLOW(4008, "too slow, resume"),
  TOO_MANY_SOCKETS(4029, "too many connections of this account");

  private final int code;
  private final String reason;

  CloseCode(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  int code() {
    return code;
  }

  String reason() {
    return reason;
  }
}
