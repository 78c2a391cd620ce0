package eu.clusterxchange.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clusterxchange.platform.http.Problem.FieldError;
import eu.clusterxchange.platform.security.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewAccountTest {
  private static final String GOOD = "slow boats to Rotterdam";

  private static List<String> faults(String login, String email, String name, String password) {
    return new NewAccount(login, email, name, Role.USER, AccountStatus.ACTIVE, password)
        .faults().stream().map(FieldError::pointer).toList();
  }

  @Test
  void soundAccountHasNoFaults() {
    assertThat(faults("anna.l", "anna@example.eu", "Anna Lindqvist", GOOD)).isEmpty();
    assertThat(faults(" Ägir_9 ", "a+b@x", "李", GOOD)).isEmpty();
  }

  @Test
  void eachFaultNamesItsField() {
    assertThat(faults("a#b", "nobody", " ", "short"))
        .containsExactly("/login", "/email", "/name", "/password");
  }

  @Test
  void loginNeverLooksLikeAnAddress() {
    assertThat(faults("anna@example.eu", "anna@example.eu", "Anna", GOOD)).contains("/login");
    assertThat(faults("anna＠x", "anna@example.eu", "Anna", GOOD)).contains("/login");
  }

  @Test
  void controlCharactersAndOverlongTextAreRefused() {
    assertThat(faults("an\u0000na", "anna@example.eu", "An\nna", GOOD))
        .containsExactly("/login", "/name");
    assertThat(faults("a".repeat(65), "a".repeat(65) + "@example.eu", "n".repeat(121), GOOD))
        .containsExactly("/login", "/email", "/name");
  }

  @Test
  void passwordIsNeverWrittenOut() {
    assertThat(
            new NewAccount("anna", "a@b", "Anna", Role.USER, AccountStatus.ACTIVE, GOOD).toString())
        .doesNotContain(GOOD);
  }
}
