package eu.clusterxchange.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountSettingsTest {
  private static AccountSettings at(String url) {
    return new AccountSettings(url, false, false);
  }

  @ParameterizedTest
  @CsvSource({
    "https://Exchange.Example.eu/, https://exchange.example.eu",
    "https://exchange.example.eu:443, https://exchange.example.eu",
    "http://localhost:8080, http://localhost:8080",
    "http://localhost:80/x, http://localhost",
    "https://[2001:db8::1]:8443, https://[2001:db8::1]:8443"
  })
  void originIsWrittenAsBrowsersDo(String url, String origin) {
    assertThat(at(url).origin()).isEqualTo(origin);
  }

  @Test
  void schemeDecidesOnSecureCookies() {
    assertThat(at("HTTPS://exchange.example.eu").secure()).isTrue();
    assertThat(at("http://localhost:8080").secure()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"exchange.example.eu", "ftp://x.eu", "https://", "http:///path"})
  void whatIsNoWebAddressIsRefused(String url) {
    assertThatThrownBy(() -> at(url)).isInstanceOf(IllegalArgumentException.class);
  }
}
