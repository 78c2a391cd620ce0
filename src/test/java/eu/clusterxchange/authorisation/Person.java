package eu.clusterxchange.authorisation;

/** The columns of the matrix: who asks. Relations are to the objects of {@link World}. */
enum Person {
  ANONYMOUS(null),
  UNRELATED("freya.visitor"),
  HO("anna.host"),
  VO("emil.visitor"),
  OTHER_VO("dario.visitor"),
  HOP("ines.waterline"),
  VOP("eleni.weave"),
  OTHER_PARTNERSHIP(World.OTHER_STAFF),
  FORMER("clara.visitor"),
  SUPPORT_OFFICE("petra.office"),
  EC("marc.commission"),
  /** Staff of HOP's Partnership whose account was closed while a session was open. */
  SUSPENDED("tomas.waterline"),
  /** The host's session, in a token signed with another key. */
  FORGED("anna.host"),
  EXPIRED("anna.host"),
  NO_EXP("anna.host");

  private final String login;

  Person(String login) {
    this.login = login;
  }

  String login() {
    return login;
  }
}
