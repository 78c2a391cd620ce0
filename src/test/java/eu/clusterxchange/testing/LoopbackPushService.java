package eu.clusterxchange.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A push service with its browsers, on this machine: it checks each request as the standards ask,
 * and reads the message with the browser's key. Written from the standards, with nothing of ours.
 */
public final class LoopbackPushService implements BeforeAllCallback, AfterAllCallback {
  private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private HttpServer server;

  /** A browser that subscribed with the server's key. */
  public static final class Browser {
    private final KeyPair keys;
    private final byte[] secret = new byte[16];
    private final String serverKey;
    private final String endpoint;
    private final List<Push> received = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile int answer = 201;
    private volatile int asked;

    private Browser(String endpoint, String serverKey) {
      try {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
      new SecureRandom().nextBytes(secret);
      this.endpoint = endpoint;
      this.serverKey = serverKey;
    }

    /** What a page sends to the server. */
    public JsonObject subscription() {
      return new JsonObject()
          .put("endpoint", endpoint)
          .put("keys", new JsonObject().put("p256dh", text(point(keys))).put("auth", text(secret)));
    }

    public List<Push> received() {
      return received;
    }

    /** What the requests did against the standards. */
    public List<String> faults() {
      return faults;
    }

    /** What the service says from now on; 0: nothing at all. */
    public Browser answers(int status) {
      answer = status;
      return this;
    }

    /** How many requests came, whatever was answered. */
    public int asked() {
      return asked;
    }
  }

  /** A message as the browser reads it, with the headers that came with it. */
  public record Push(JsonObject message, Map<String, String> headers) {}

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    start();
  }

  public void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    released.countDown();
    server.stop(0);
    ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdownNow();
  }

  /** For the setting {@code PUSH_SERVICES}. */
  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public Browser browser(String name, String serverKey) {
    var browser = new Browser(origin() + "/" + name, serverKey);
    browsers.put("/" + name, browser);
    return browser;
  }

  private void handle(HttpExchange exchange) throws IOException {
    Browser browser = browsers.get(exchange.getRequestURI().getPath());
    byte[] body = exchange.getRequestBody().readAllBytes();
    int answer = browser == null ? 404 : browser.answer;
    if (browser != null) {
      browser.asked++;
      if (answer == 201) {
        receive(browser, exchange, body);
      }
    }
    try {
      if (answer == 0) {
        released.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (answer >= 300 && answer < 400) {
      exchange.getResponseHeaders().add("Location", origin() + "/elsewhere");
    }
    exchange.sendResponseHeaders(answer == 0 ? 201 : answer, -1);
    exchange.close();
  }

  private void receive(Browser browser, HttpExchange exchange, byte[] body) {
    try {
      var headers = exchange.getRequestHeaders();
      expect(browser, "POST".equals(exchange.getRequestMethod()), "method");
      expect(browser, "aes128gcm".equals(headers.getFirst("Content-Encoding")), "encoding");
      expect(browser, Integer.parseInt(headers.getFirst("TTL")) > 0, "TTL");
      expect(browser, headers.getFirst("Topic").matches("[A-Za-z0-9_-]{1,32}"), "Topic");
      expect(browser, headers.getFirst("Urgency").matches("very-low|low|normal|high"), "Urgency");
      expect(browser, body.length <= 4096, "length");
      checkProof(browser, headers.getFirst("Authorization"));
      browser.received.add(
          new Push(
              new JsonObject(new String(decrypt(browser, body), StandardCharsets.UTF_8)),
              Map.of("Topic", headers.getFirst("Topic"), "Urgency", headers.getFirst("Urgency"))));
    } catch (GeneralSecurityException | RuntimeException e) {
      browser.faults.add(e.toString());
    }
  }

  private static void expect(Browser browser, boolean holds, String what) {
    if (!holds) {
      browser.faults.add("wrong " + what);
    }
  }

  /** RFC 8292. */
  private void checkProof(Browser browser, String header) throws GeneralSecurityException {
    String token = header.replaceFirst("^vapid t=([^,]+), k=.*$", "$1");
    String key = header.replaceFirst("^vapid t=[^,]+, k=(.*)$", "$1");
    expect(browser, key.equals(browser.serverKey), "key: not the one it subscribed with");
    String[] parts = token.split("\\.");
    var claims = new JsonObject(new String(bytes(parts[1]), StandardCharsets.UTF_8));
    var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(key(bytes(key)));
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    expect(browser, signature.verify(bytes(parts[2])), "signature");
    expect(browser, origin().equals(claims.getString("aud")), "aud " + claims.getString("aud"));
    expect(browser, claims.getString("sub").matches("mailto:[^@<>]+@[^@<>]+"), "sub");
    long left = claims.getLong("exp") - System.currentTimeMillis() / 1000;
    expect(browser, left > 0 && left <= 24 * 3600, "exp");
  }

  /** RFC 8291, the receiver's side. */
  private static byte[] decrypt(Browser browser, byte[] body) throws GeneralSecurityException {
    ByteBuffer in = ByteBuffer.wrap(body);
    byte[] salt = new byte[16];
    in.get(salt);
    in.getInt();
    byte[] sender = new byte[in.get()];
    in.get(sender);
    byte[] sealed = new byte[in.remaining()];
    in.get(sealed);
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(browser.keys.getPrivate());
    agreement.doPhase(key(sender), true);
    byte[] extracted = hmac(browser.secret, agreement.generateSecret());
    byte[] purpose =
        concat("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point(browser.keys), sender);
    byte[] master = hmac(salt, hmac(extracted, concat(purpose, new byte[] {1})));
    byte[] key = expand(master, "Content-Encoding: aes128gcm\0\1", 16);
    byte[] nonce = expand(master, "Content-Encoding: nonce\0\1", 12);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    byte[] padded = cipher.doFinal(sealed);
    int end = padded.length - 1;
    while (padded[end] == 0) {
      end--;
    }
    if (padded[end] != 2) {
      throw new GeneralSecurityException("not the last record");
    }
    return Arrays.copyOf(padded, end);
  }

  private static byte[] expand(byte[] key, String purpose, int length)
      throws GeneralSecurityException {
    return Arrays.copyOf(hmac(key, purpose.getBytes(StandardCharsets.US_ASCII)), length);
  }

  private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message);
  }

  private static ECPublicKey key(byte[] point) throws GeneralSecurityException {
    var curve = java.security.AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    var at =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
            new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
    return (ECPublicKey)
        KeyFactory.getInstance("EC")
            .generatePublic(
                new ECPublicKeySpec(
                    at, curve.getParameterSpec(java.security.spec.ECParameterSpec.class)));
  }

  private static byte[] point(KeyPair keys) {
    ECPoint at = ((ECPublicKey) keys.getPublic()).getW();
    return concat(new byte[] {4}, coordinate(at.getAffineX()), coordinate(at.getAffineY()));
  }

  private static byte[] coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[32];
    for (int i = 0; i < Math.min(32, bytes.length); i++) {
      padded[31 - i] = bytes[bytes.length - 1 - i];
    }
    return padded;
  }

  private static byte[] concat(byte[]... parts) {
    var all = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
