package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.http.Problem.FieldError;
import eu.clusterxchange.platform.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An account to be made, with the password its person chose. */
public record NewAccount(
    String login, String email, String name, Role role, AccountStatus status, String password) {
  private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .'_-]{2,63}");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]{1,189}");
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,120}");

  public NewAccount {
    login = login.strip();
    email = email.strip();
    name = name.strip();
  }

  /** What is wrong where; empty when the account can be made. */
  List<FieldError> faults() {
    var faults = new ArrayList<FieldError>();
    if (!LOGIN.matcher(LoginKey.of(login).text()).matches()) {
      faults.add(
          new FieldError(
              "/login",
              "Please use 3 to 64 letters, digits, spaces, full stops, hyphens, apostrophes or underscores, beginning with a letter or digit."));
    }
    if (!EMAIL.matcher(LoginKey.of(email).text()).matches()) {
      faults.add(new FieldError("/email", "This is not an e-mail address."));
    }
    if (!NAME.matcher(name).matches()) {
      faults.add(new FieldError("/name", "Please enter a name of at most 120 characters."));
    }
    PasswordPolicy.refusal(password, List.of(login, email, name))
        .ifPresent(reason -> faults.add(new FieldError("/password", reason)));
    return faults;
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "NewAccount[" + login + ", " + role + "]";
  }
}
