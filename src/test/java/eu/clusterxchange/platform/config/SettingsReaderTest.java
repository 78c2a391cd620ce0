package eu.clusterxchange.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator writes, and what the server makes of it. */
class SettingsReaderTest {
  @TempDir Path directory;

  @Test
  void needsNoSettingAtAll() {
    Settings settings = read(Map.of());

    assertThat(settings.httpHost()).isEqualTo("0.0.0.0");
    assertThat(settings.httpPort()).isEqualTo(8080);
    assertThat(settings.managementPort()).isEqualTo(9080);
    assertThat(settings.managementHost()).isEqualTo("127.0.0.1");
    assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
    assertThat(settings.dataDir()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(settings.databaseUrl()).isEmpty();
    assertThat(settings.databaseConnections()).isEqualTo(12);
    assertThat(settings.allowUnsafeDatabase()).isFalse();
    assertThat(settings.demo()).isFalse();
    assertThat(settings.webroot()).isEqualTo(Path.of("webroot").toAbsolutePath());
    assertThat(settings.httpInstances()).isGreaterThanOrEqualTo(2);
    assertThat(settings.socketsPerAccount()).isEqualTo(20);
    assertThat(settings.liveFallbacks()).isFalse();
    assertThat(settings.cluster()).isEmpty();
    assertThat(settings.smtp()).isEmpty();
  }

  @Test
  void theShippedFileIsReadable() {
    assertThat(SettingsReader.read(Path.of("conf/application.json"), Map.of())).isNotNull();
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    Path file = file("{\"HTTP_PORT\": 7000, \"DATABASE_CONNECTIONS\": 30}");

    Settings settings = SettingsReader.read(file, Map.of("HTTP_PORT", " 7100 "));

    assertThat(settings.httpPort()).isEqualTo(7100);
    assertThat(settings.databaseConnections()).isEqualTo(30);
  }

  @Test
  void ignoresWhatElseIsInTheEnvironment() {
    assertThat(read(Map.of("PATH", "/bin", "HTTP_PROT", "1")).httpPort()).isEqualTo(8080);
  }

  @Test
  void refusesAKeyItDoesNotKnowAndNamesThoseItKnows() throws IOException {
    Path file = file("{\"HTTP_PROT\": 7000}");

    assertThatThrownBy(() -> SettingsReader.read(file, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("HTTP_PROT")
        .hasMessageContaining("HTTP_PORT");
  }

  @Test
  void refusesAFileThatIsNoJson() throws IOException {
    Path file = file("HTTP_PORT=7000");

    assertThatThrownBy(() -> SettingsReader.read(file, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void listsEveryFaultAtOnce() throws IOException {
    Path file = file("{\"COLOUR\": \"green\"}");
    var environment =
        Map.of(
            "HTTP_PORT", "eighty",
            "MANAGEMENT_PORT", "70000",
            "DEMO", "maybe",
            "PUBLIC_URL", "ftp://example.eu",
            "DATABASE_URL", "mysql://u:secret@h/d",
            "CLUSTER_MEMBERS", "10.0.0.1",
            "MAIL_HOST", "mail.example.eu",
            "MAIL_PORT", "0");

    assertThatThrownBy(() -> SettingsReader.read(file, environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "COLOUR",
            "HTTP_PORT must",
            "MANAGEMENT_PORT must",
            "DEMO must",
            "PUBLIC_URL must",
            "DATABASE_URL must",
            "CLUSTER_MEMBERS: 10.0.0.1",
            "CLUSTER_HOST",
            "MAIL_PORT must")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource({"8080,9080", "8081,9081", "64535,65535", "64536,63536", "65535,64535"})
  void twoServersGetManagementPortsOfTheirOwn(int port, int management) {
    Settings settings = read(Map.of("HTTP_PORT", String.valueOf(port)));

    assertThat(settings.managementPort()).isEqualTo(management);
    assertThat(settings.publicUrl()).isEqualTo("http://localhost:" + port);
  }

  @Test
  void aDemoListensToThisMachineOnlyUnlessTold() {
    assertThat(read(Map.of("DEMO", "true")).httpHost()).isEqualTo("127.0.0.1");
    assertThat(read(Map.of("DEMO", "TRUE", "HTTP_HOST", "0.0.0.0")).httpHost())
        .isEqualTo("0.0.0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://x.example.eu", "https://x.example.eu/", "http://10.0.0.1:8080"})
  void takesAnOriginAsPublicUrl(String url) {
    assertThat(read(Map.of("PUBLIC_URL", url)).publicUrl()).isEqualTo(url.replaceAll("/$", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.example.eu/app",
        "x.example.eu",
        "https://",
        "javascript:alert(1)",
        "a b"
      })
  void refusesAnythingElseAsPublicUrl(String url) {
    assertThatThrownBy(() -> read(Map.of("PUBLIC_URL", url)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PUBLIC_URL");
  }

  @Test
  void aClusterOnLoopbackNeedsNoAddress() {
    var cluster =
        read(Map.of("CLUSTER_MEMBERS", "127.0.0.1:5801, localhost:5802")).cluster().orElseThrow();

    assertThat(cluster.host()).isEqualTo("127.0.0.1");
    assertThat(cluster.port()).isEqualTo(5801);
    assertThat(cluster.members()).containsExactly("127.0.0.1:5801", "localhost:5802");
    assertThat(cluster.name()).isEqualTo("clusterxchange");
  }

  @Test
  void aClusterOfMachinesNeedsThePrivateAddressItBindsTo() {
    var members = "10.0.0.1:5701,127.0.0.1:5702";

    assertThatThrownBy(() -> read(Map.of("CLUSTER_MEMBERS", members)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CLUSTER_HOST");
    assertThat(
            read(Map.of("CLUSTER_MEMBERS", members, "CLUSTER_HOST", "10.0.0.1"))
                .cluster()
                .orElseThrow()
                .host())
        .isEqualTo("10.0.0.1");
  }

  @Test
  void writesNoSecretAnywhere() {
    Settings settings =
        read(
            Map.of(
                "DATABASE_URL", "postgresql://cxc:tops3cret@db.example.eu/cxc",
                "MAIL_HOST", "mail.example.eu",
                "MAIL_USER", "cxc",
                "MAIL_PASSWORD", "m4ilsecret"));

    assertThat(settings.toString())
        .contains("db.example.eu", "mail.example.eu", "***")
        .doesNotContain("tops3cret", "m4ilsecret");
    assertThat(settings.databaseUrl().orElseThrow().password()).isEqualTo("tops3cret");
    assertThat(settings.smtp().orElseThrow().password()).isEqualTo("m4ilsecret");
  }

  private static Settings read(Map<String, String> environment) {
    return SettingsReader.read(Path.of("no-such-file"), environment);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("application.json"), text);
  }
}
