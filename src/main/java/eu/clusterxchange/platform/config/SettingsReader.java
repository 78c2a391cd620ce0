package eu.clusterxchange.platform.config;

import eu.clusterxchange.platform.config.Settings.ClusterSettings;
import eu.clusterxchange.platform.config.Settings.SmtpSettings;
import eu.clusterxchange.platform.sql.DatabaseUrl;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@link Settings} and checks them as a whole, so that an operator sees every fault at once.
 */
public final class SettingsReader {
  private static final Set<String> KEYS =
      Set.of(
          "HTTP_HOST",
          "HTTP_PORT",
          "MANAGEMENT_HOST",
          "MANAGEMENT_PORT",
          "PUBLIC_URL",
          "DATA_DIR",
          "DATABASE_URL",
          "DATABASE_CONNECTIONS",
          "ALLOW_UNSAFE_DATABASE",
          "DEMO",
          "DEMO_EXCHANGES",
          "WEBROOT",
          "HTTP_INSTANCES",
          "SOCKETS_PER_ACCOUNT",
          "LIVE_FALLBACKS",
          "CLUSTER_MEMBERS",
          "CLUSTER_NAME",
          "CLUSTER_HOST",
          "CLUSTER_PORT",
          "MAIL_HOST",
          "MAIL_PORT",
          "MAIL_USER",
          "MAIL_PASSWORD",
          "MAIL_TLS",
          "MAIL_FROM",
          "PUSH_SERVICES",
          "SOURCE_URL");

  private static final String PUSH_SERVICES =
      "fcm.googleapis.com, *.push.services.mozilla.com, *.notify.windows.com, *.push.apple.com";

  private final Map<String, String> values = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private SettingsReader() {}

  /**
   * Reads the file if it exists, then the environment. Throws {@link IllegalArgumentException} that
   * lists every fault.
   */
  public static Settings read(Path file, Map<String, String> environment) {
    var reader = new SettingsReader();
    reader.file(file);
    KEYS.stream()
        .filter(environment::containsKey)
        .forEach(key -> reader.values.put(key, environment.get(key).strip()));
    Settings settings = reader.settings();
    if (!reader.faults.isEmpty()) {
      throw new IllegalArgumentException(
          "The settings cannot be used:\n  - " + String.join("\n  - ", reader.faults));
    }
    return settings;
  }

  private void file(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    try {
      new JsonObject(Files.readString(file))
          .forEach(
              entry -> {
                if (KEYS.contains(entry.getKey())) {
                  values.put(entry.getKey(), String.valueOf(entry.getValue()).strip());
                } else {
                  faults.add(
                      entry.getKey()
                          + " in "
                          + file
                          + " is not a setting; known are "
                          + KEYS.stream().sorted().toList());
                }
              });
    } catch (IOException | RuntimeException e) {
      faults.add(file + " cannot be read: " + e.getMessage());
    }
  }

  private Settings settings() {
    boolean demo = flag("DEMO", false);
    int port = number("HTTP_PORT", 8080, 1, 65535);
    String publicUrl = text("PUBLIC_URL").orElse("http://localhost:" + port).replaceAll("/+$", "");
    checkOrigin(publicUrl);
    return new Settings(
        text("HTTP_HOST").orElse(demo ? "127.0.0.1" : "0.0.0.0"),
        port,
        number("MANAGEMENT_PORT", port + 1000 > 65535 ? port - 1000 : port + 1000, 1, 65535),
        text("MANAGEMENT_HOST").orElse("127.0.0.1"),
        publicUrl,
        Path.of(text("DATA_DIR").orElse("data")).toAbsolutePath().normalize(),
        databaseUrl(),
        number("DATABASE_CONNECTIONS", 12, 2, 500),
        flag("ALLOW_UNSAFE_DATABASE", false),
        demo,
        number("DEMO_EXCHANGES", 0, 0, 500),
        Path.of(text("WEBROOT").orElse("webroot")).toAbsolutePath().normalize(),
        number("HTTP_INSTANCES", Math.max(2, Runtime.getRuntime().availableProcessors()), 1, 64),
        number("SOCKETS_PER_ACCOUNT", 20, 1, 100_000),
        flag("LIVE_FALLBACKS", false),
        cluster(),
        smtp(),
        text("MAIL_FROM").orElse("ClusterXchange <no-reply@clusterxchange.example>"),
        pushServices(),
        text("SOURCE_URL"));
  }

  private void checkOrigin(String publicUrl) {
    try {
      URI uri = URI.create(publicUrl);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!web || uri.getHost() == null || !uri.getRawPath().isEmpty()) {
        faults.add(
            "PUBLIC_URL must be an origin such as https://xchange.example.eu, without a path");
      }
    } catch (IllegalArgumentException e) {
      faults.add("PUBLIC_URL is not an address");
    }
  }

  private Optional<DatabaseUrl> databaseUrl() {
    try {
      return text("DATABASE_URL").map(DatabaseUrl::parse);
    } catch (IllegalArgumentException e) {
      faults.add(e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<ClusterSettings> cluster() {
    List<String> members =
        text("CLUSTER_MEMBERS")
            .map(list -> Arrays.stream(list.split("[,\\s]+")).toList())
            .orElse(List.of());
    if (members.isEmpty()) {
      return Optional.empty();
    }
    members.stream()
        .filter(m -> !m.matches("[^:]+:\\d{1,5}"))
        .forEach(m -> faults.add("CLUSTER_MEMBERS: " + m + " must be host:port"));
    boolean loopback =
        members.stream().allMatch(m -> m.startsWith("127.0.0.1:") || m.startsWith("localhost:"));
    Optional<String> host =
        text("CLUSTER_HOST").or(() -> loopback ? Optional.of("127.0.0.1") : Optional.empty());
    if (host.isEmpty()) {
      faults.add(
          "CLUSTER_HOST: name the private address this instance binds to; the cluster's ports are unauthenticated");
    }
    int first =
        members.get(0).matches("[^:]+:\\d{1,5}")
            ? Integer.parseInt(members.get(0).split(":")[1])
            : 5701;
    return Optional.of(
        new ClusterSettings(
            text("CLUSTER_NAME").orElse("clusterxchange"),
            members,
            host.orElse("127.0.0.1"),
            number("CLUSTER_PORT", first, 1, 65535)));
  }

  private Optional<SmtpSettings> smtp() {
    return text("MAIL_HOST")
        .map(
            host ->
                new SmtpSettings(
                    host,
                    number("MAIL_PORT", 25, 1, 65535),
                    text("MAIL_USER").orElse(""),
                    text("MAIL_PASSWORD").orElse(""),
                    flag("MAIL_TLS", false)));
  }

  /** Anything but https to a named host is for trials on one machine. */
  private List<String> pushServices() {
    List<String> rules = List.of(text("PUSH_SERVICES").orElse(PUSH_SERVICES).split("[,\\s]+"));
    rules.stream()
        .filter(rule -> !rule.matches("(\\*\\.)?([a-z0-9-]+\\.)+[a-z]{2,}"))
        .filter(rule -> !rule.matches("http://(127\\.0\\.0\\.1|localhost):\\d{1,5}"))
        .forEach(
            rule ->
                faults.add(
                    "PUSH_SERVICES: "
                        + rule
                        + " must be a host name such as push.example.org or *.push.example.org"));
    return rules;
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).filter(v -> !v.isEmpty());
  }

  private int number(String key, int otherwise, int min, int max) {
    try {
      int value = text(key).map(Integer::parseInt).orElse(otherwise);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // reported below with the range
    }
    faults.add(key + " must be a number from " + min + " to " + max);
    return otherwise;
  }

  private boolean flag(String key, boolean otherwise) {
    String value = text(key).orElse(String.valueOf(otherwise)).toLowerCase(java.util.Locale.ROOT);
    if (!Set.of("true", "false").contains(value)) {
      faults.add(key + " must be true or false");
    }
    return "true".equals(value);
  }
}
