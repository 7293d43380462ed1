package id.simpul.connectors.satusehat;

/** Whom SATUSEHAT knows by an IHS number of its own. */
enum Person {
  PATIENT("Patient", "patient"),
  PRACTITIONER("Practitioner", "practitioner");

  private final String resource;
  private final String word;

  Person(String resource, String word) {
    this.resource = resource;
    this.word = word;
  }

  /** The FHIR resource's name. */
  String resource() {
    return resource;
  }

  /** As an operator reads it. */
  String word() {
    return word;
  }
}
