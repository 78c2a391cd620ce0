package eu.clusterxchange.documents.paper;

/**
 * Somebody who signs.
 *
 * @param id of the profile or the Partnership
 * @param number among several of this role, from 1; 0 where there is only ever one
 */
record Signer(String id, Role role, int number, String name) {

  /** For whom; a Partnership on both sides signs in the host's place, once. */
  enum Role {
    HO("HO"),
    VO("VO"),
    HOP("HOP"),
    BOTH("HOP"),
    VOP("VOP");

    private final String mark;

    Role(String mark) {
      this.mark = mark;
    }
  }

  /** Name of the signature field in the file. */
  String field() {
    return "Signature_" + role.mark + (number == 0 ? "" : "_" + number);
  }
}
