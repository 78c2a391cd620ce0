package eu.clusterxchange.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushServicesTest {
  private static final PushServices SERVICES =
      new PushServices(
          List.of("fcm.googleapis.com", "*.push.services.mozilla.com", "http://127.0.0.1:9000"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fcm.googleapis.com/fcm/send/abc:def",
        "https://FCM.googleapis.com:443/fcm/send/abc",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
        "http://127.0.0.1:9000/anna"
      })
  void knownServicesAreCalled(String endpoint) {
    assertThat(SERVICES.endpoint(endpoint)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "fcm.googleapis.com/x",
        "//fcm.googleapis.com/x",
        "http://fcm.googleapis.com/x",
        "ftp://fcm.googleapis.com/x",
        "https://fcm.googleapis.com:8443/x",
        "https://fcm.googleapis.com.evil.example/x",
        "https://evil.example/fcm.googleapis.com",
        "https://fcm.googleapis.com@evil.example/x",
        "https://somebody@fcm.googleapis.com/x",
        "https://evil.example#fcm.googleapis.com",
        "https://fcm.googleapis.com/x#part",
        "https://fcm.googleapis.com\\@evil.example/x",
        "https://fcm.googleapis.com /x",
        "https://push.services.mozilla.com/x",
        "https://evilpush.services.mozilla.com.example/x",
        "https://notpush.services.mozilla.com/x",
        "https://localhost/x",
        "https://127.0.0.1/x",
        "http://127.0.0.1:9001/x",
        "http://127.0.0.1:9000.evil.example/x",
        "https://[::1]/x",
        "https://169.254.169.254/latest/meta-data",
        "file:///etc/passwd"
      })
  void nobodyElseIs(String endpoint) {
    assertThat(SERVICES.endpoint(endpoint)).isEmpty();
  }

  @Test
  void anEndlessAddressIsNone() {
    assertThat(SERVICES.endpoint("https://fcm.googleapis.com/" + "x".repeat(2_000))).isEmpty();
  }
}
