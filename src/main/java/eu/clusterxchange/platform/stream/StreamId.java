package eu.clusterxchange.platform.stream;

import eu.clusterxchange.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;

/**
 * Names a stream of events; its text {@code kind.id} is also the address that clients listen to.
 */
public record StreamId(Kind kind, UUID id) {

  /** The outbound addresses of the live channel (realtime 1). */
  public enum Kind {
    match,
    room,
    commitment,
    exchange,
    account
  }

  /** The stream of an address, or empty when clients may not listen to anything of that name. */
  public static Optional<StreamId> parse(String address) {
    int dot = address == null ? -1 : address.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(address.substring(0, dot))) {
        return Ids.parse(address.substring(dot + 1)).map(id -> new StreamId(kind, id));
      }
    }
    return Optional.empty();
  }

  public String address() {
    return kind + "." + id;
  }

  @Override
  public String toString() {
    return address();
  }
}
