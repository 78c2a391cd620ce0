package eu.clusterxchange.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of databases, and their passwords kept to themselves. */
class DatabaseUrlTest {

  @Test
  void readsEveryPart() {
    assertThat(DatabaseUrl.parse(" postgresql://cxc:pw@db.example.eu:5433/xchange "))
        .isEqualTo(new DatabaseUrl("db.example.eu", 5433, "xchange", "cxc", "pw"));
  }

  @Test
  void takesTheUsualPortAndTheShortScheme() {
    assertThat(DatabaseUrl.parse("postgres://cxc@db/xchange"))
        .isEqualTo(new DatabaseUrl("db", 5432, "xchange", "cxc", ""));
  }

  @Test
  void decodesUserAndPassword() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://a%40b:p%3Aw+%2F%25@db/xchange");

    assertThat(url.user()).isEqualTo("a@b");
    assertThat(url.password()).isEqualTo("p:w+/%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"simple", "with space", "p:w@h/d?x#y%", "+plus+", "ünïcödé", ""})
  void survivesBeingWrittenAndRead(String password) {
    var url = new DatabaseUrl("127.0.0.1", 5555, "xchange", "us er", password);

    assertThat(DatabaseUrl.parse(url.withPassword())).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "db.example.eu",
        "mysql://u:hush@h/d",
        "postgresql://u:hush@h",
        "postgresql://u:hush@h/",
        "postgresql://h/d",
        "postgresql://u:hush@/d",
        "postgresql://u:hu sh@h/d",
        "jdbc:postgresql://u:hush@h/d"
      })
  void refusesWithASentenceThatRepeatsNoPassword(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("postgresql://user:password@host:port/database")
        .hasMessageNotContaining("hush")
        .hasMessageNotContaining("hu sh");
  }

  @Test
  void printsNoPassword() {
    var url = new DatabaseUrl("db", 5432, "xchange", "cxc", "hush");

    assertThat(url.toString()).isEqualTo("postgresql://cxc:***@db:5432/xchange");
    assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db:5432/xchange");
  }
}
