package id.simpul.connectors.satusehat;

import id.simpul.connectors.http.HttpAnswer;

/** One request to SATUSEHAT, and what its answer means for the visit. */
sealed interface Call
    permits FindPerson, FindEncounter, SendEncounter, FindConditions, SendCondition {

  /**
   * @param path below the FHIR address, such as {@code /Patient}
   * @param query encoded, or empty text
   * @param body empty for a question
   */
  record Request(String path, String query, byte[] body) {

    static Request find(String path, String query) {
      return new Request(path, query, new byte[0]);
    }

    /** Whether SATUSEHAT has something more after it. */
    boolean writes() {
      return body.length > 0;
    }
  }

  Request request();

  /** Takes the report one step on, or ends it. */
  void told(HttpAnswer answer, VisitReport report);
}
