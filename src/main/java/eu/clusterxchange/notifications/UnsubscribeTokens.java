package eu.clusterxchange.notifications;

import eu.clusterxchange.platform.id.Ids;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the link in a mail proves: that this account was written to about these matters. It opens
 * nothing else, and holds as long as the mail is kept, so it needs no row: it is signed (HMAC with
 * SHA-256).
 */
final class UnsubscribeTokens {
  private static final String PARTS = "\\.";
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  UnsubscribeTokens(Buffer key) {
    this.key = new SecretKeySpec(key.getBytes(), ALGORITHM);
  }

  /** Whose mails about what. */
  record Claim(UUID account, Set<Matter> matters) {}

  /** The matters stand first and readable, so that the page can name them. */
  String issue(UUID account, Set<Matter> matters) {
    String claim =
        new TreeSet<>(matters).stream().map(Matter::name).collect(Collectors.joining("-"))
            + "."
            + account;
    return claim + "." + signature(claim);
  }

  /** Empty when it is not one of ours. */
  Optional<Claim> read(String token) {
    String[] parts = token.split(PARTS, -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    String claim = parts[0] + "." + parts[1];
    boolean ours =
        MessageDigest.isEqual(
            signature(claim).getBytes(StandardCharsets.UTF_8),
            parts[2].getBytes(StandardCharsets.UTF_8));
    return ours
        ? Ids.parse(parts[1]).map(account -> new Claim(account, matters(parts[0])))
        : Optional.empty();
  }

  private static Set<Matter> matters(String names) {
    return Stream.of(names.split("-")).map(Matter::valueOf).collect(Collectors.toSet());
  }

  private String signature(String claim) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(claim.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }
}
