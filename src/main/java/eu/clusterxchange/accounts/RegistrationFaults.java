package eu.clusterxchange.accounts;

import eu.clusterxchange.platform.http.Problem.FieldError;
import eu.clusterxchange.platform.text.Messages;
import eu.clusterxchange.reference.Countries;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with a registration, and in which field. */
final class RegistrationFaults {
  private static final Pattern PERSON = Pattern.compile("[^\\p{Cntrl}]{1,60}");
  private static final Pattern ORGANISATION = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  /** Mail to an address without a dot behind the sign reaches nobody on the Internet. */
  private static final Pattern REACHABLE = Pattern.compile(".+@[^@]+\\.[^.@]+");

  private final Countries countries;
  private final Messages messages;

  RegistrationFaults(Countries countries, Messages messages) {
    this.countries = countries;
    this.messages = messages;
  }

  /** Empty when the account can be made, unless its login is taken. */
  List<FieldError> of(Registration registration) {
    var faults = new ArrayList<FieldError>();
    NewAccount account = registration.account();
    // The name is composed of two fields, each of which answers for itself.
    account.faults().stream().filter(f -> !f.pointer().equals("/name")).forEach(faults::add);
    if (faults.stream().noneMatch(f -> f.pointer().equals("/password"))) {
      PasswordPolicy.refusal(
              account.password(),
              List.of(
                  account.login(), account.email(), account.name(), registration.organisation()))
          .ifPresent(reason -> faults.add(new FieldError("/password", reason)));
    }
    boolean addressed = faults.stream().noneMatch(f -> f.pointer().equals("/email"));
    require(faults, !addressed || REACHABLE.matcher(account.email()).matches(), "email");
    require(
        faults,
        LoginKey.of(account.email()).equals(LoginKey.of(registration.emailConfirmation())),
        "emailConfirmation");
    require(faults, Registration.TITLES.contains(registration.title()), "title");
    require(faults, PERSON.matcher(registration.firstName()).matches(), "firstName");
    require(faults, PERSON.matcher(registration.lastName()).matches(), "lastName");
    require(faults, ORGANISATION.matcher(registration.organisation()).matches(), "organisation");
    require(faults, countries.takesPart(registration.country()), "country");
    require(faults, registration.privacyConsent(), "privacyConsent");
    return faults;
  }

  private void require(List<FieldError> faults, boolean holds, String field) {
    if (!holds) {
      faults.add(new FieldError("/" + field, messages.text("registration.fault." + field)));
    }
  }
}
