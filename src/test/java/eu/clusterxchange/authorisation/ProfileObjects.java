package eu.clusterxchange.authorisation;

import eu.clusterxchange.platform.sql.DatabaseUrl;
import eu.clusterxchange.testing.ProfileCopy;
import java.util.Map;

/** Profiles in the states that the demo has no need of, made anew before each request. */
final class ProfileObjects {
  private final Map<String, ProfileCopy> copies;

  ProfileObjects(DatabaseUrl database) {
    String host = Person.HO.login();
    copies =
        Map.of(
            "draft", ProfileCopy.of(database, host, "DRAFT"),
            "review", ProfileCopy.of(database, host, "REVIEW"),
            "free", ProfileCopy.of(database, host, "PUBLISHED"),
            "used", ProfileCopy.of(database, Person.VO.login(), "INACCESSIBLE"));
  }

  /** Null for other objects. */
  String id(String name) {
    return copies.containsKey(name) ? copies.get(name).id() : null;
  }

  void restore(String name) {
    if (copies.containsKey(name)) {
      copies.get(name).renew();
    }
  }
}
