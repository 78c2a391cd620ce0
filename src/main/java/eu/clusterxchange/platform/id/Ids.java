package eu.clusterxchange.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.Optional;
import java.util.UUID;

/** Makes ids: UUIDv7 (RFC 9562), so that the index of a table grows at one end. */
public final class Ids {
  private final NoArgGenerator generator = Generators.timeBasedEpochRandomGenerator();

  public UUID next() {
    return generator.generate();
  }

  /**
   * A canonical UUID, or empty when the text is anything else ({@link UUID#fromString} takes
   * shortened ones).
   */
  public static Optional<UUID> parse(String text) {
    if (text == null || text.length() != 36) {
      return Optional.empty();
    }
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
