package eu.clusterxchange.profiles;

import eu.clusterxchange.platform.http.Problem;
import eu.clusterxchange.platform.http.ProblemException;
import eu.clusterxchange.platform.http.ProblemType;
import eu.clusterxchange.platform.text.Messages;
import java.util.List;

/** Says faults of a profile in words, each at its field. */
final class ProfileFaults {
  private final Messages messages;

  ProfileFaults(Messages messages) {
    this.messages = messages;
  }

  String text(ProfileFault fault) {
    return messages.text(fault.key());
  }

  /** What is written cannot be kept. */
  ProblemException wrong(List<ProfileFault> faults) {
    return problem(text(faults.get(0)), faults);
  }

  /** What is written is not enough yet. */
  ProblemException missing(List<ProfileFault> faults) {
    return problem(messages.text("profile.fault.incomplete"), faults);
  }

  private ProblemException problem(String detail, List<ProfileFault> faults) {
    return new Problem(
            ProblemType.INVALID,
            detail,
            faults.stream()
                .map(fault -> new Problem.FieldError(fault.pointer(), text(fault), fault.step()))
                .toList())
        .exception();
  }
}
