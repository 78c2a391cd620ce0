package eu.clusterxchange.architecture.planted.profiles;

/** The entry that only the composition root calls. */
public record Profiles(ProfileService service) {
  public static Profiles create() {
    return new Profiles(new ProfileService());
  }
}
