package eu.clusterxchange.partnerships;

/** Whom to ask at a Partnership; null is what is not known. */
public record PartnershipContact(String name, String email, String website) {
  static final PartnershipContact NONE = new PartnershipContact(null, null, null);
}
