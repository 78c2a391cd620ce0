package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.security.Role;
import java.util.List;

/**
 * What somebody says who registers (domain 4.1).
 *
 * @param emailConfirmation the address a second time
 * @param country ISO 3166-1 alpha-2
 * @param visible whether other people may find this account
 */
record Registration(
    NewAccount account,
    String emailConfirmation,
    String title,
    String firstName,
    String lastName,
    String organisation,
    String country,
    boolean privacyConsent,
    boolean visible,
    boolean monthlyNewsletter,
    boolean quarterlyNewsletter) {
  static final List<String> TITLES = List.of("Ms", "Mr", "Mx", "Dr", "Prof.");

  Registration {
    firstName = firstName.strip();
    lastName = lastName.strip();
    organisation = organisation.strip();
  }

  /** The account, named by first and last name, until its address is proved. */
  static NewAccount account(
      String login, String email, String firstName, String lastName, String password) {
    return new NewAccount(
        login,
        email,
        firstName.strip() + " " + lastName.strip(),
        Role.USER,
        AccountStatus.UNCONFIRMED,
        password);
  }
}
