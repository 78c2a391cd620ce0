package eu.clusterxchange.documents;

/**
 * A finished document.
 *
 * @param reference of the exchange it is called by
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
record Document(int version, String reference, String sha256, int pages) {

  /** What it is saved as. */
  String fileName() {
    return "%s-commitment-v%d.pdf".formatted(reference, version);
  }
}
