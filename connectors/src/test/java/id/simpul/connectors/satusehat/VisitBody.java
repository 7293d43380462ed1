package id.simpul.connectors.satusehat;

import java.nio.charset.StandardCharsets;

/** A right visit, as a mapping writes it, to be changed by the test. */
final class VisitBody {

  static final String PATIENT_NIK = "3671014101900001";
  static final String PRACTITIONER_NIK = "3671010101800002";
  static final String NUMBER = "2026/01/05/000012";

  private static final String ENCOUNTER =
      "{\"resourceType\":\"Encounter\",\"identifier\":[{\"value\":\""
          + NUMBER
          + "\"}],\"status\":\"finished\",\"statusHistory\":[{\"status\":\"arrived\",\"period\":"
          + "{\"start\":\"2026-01-05T08:15:00+07:00\"}}],\"class\":{\"system\":"
          + "\"http://terminology.hl7.org/CodeSystem/v3-ActCode\",\"code\":\"AMB\"},"
          + "\"participant\":[{\"type\":[{\"coding\":[{\"system\":"
          + "\"http://terminology.hl7.org/CodeSystem/v3-ParticipationType\",\"code\":\"ATND\"}]}]}],"
          + "\"period\":{\"start\":\"2026-01-05T08:15:00+07:00\"},"
          + "\"location\":[{\"location\":{\"reference\":\"Location/poli-1\"}}]}";

  private VisitBody() {}

  static String condition(String icd10) {
    return "{\"resourceType\":\"Condition\",\"clinicalStatus\":{\"coding\":[{\"system\":"
        + "\"http://terminology.hl7.org/CodeSystem/condition-clinical\",\"code\":\"active\"}]},"
        + "\"category\":[{\"coding\":[{\"system\":"
        + "\"http://terminology.hl7.org/CodeSystem/condition-category\","
        + "\"code\":\"encounter-diagnosis\"}]}],\"code\":{\"coding\":[{\"system\":"
        + "\"http://hl7.org/fhir/sid/icd-10\",\"code\":\""
        + icd10
        + "\"}]}}";
  }

  static String text(String... icd10) {
    StringBuilder conditions = new StringBuilder();
    for (String code : icd10) {
      conditions.append(conditions.isEmpty() ? "" : ",").append(condition(code));
    }
    return "{\"patientNik\":\""
        + PATIENT_NIK
        + "\",\"practitionerNik\":\""
        + PRACTITIONER_NIK
        + "\",\"encounter\":"
        + ENCOUNTER
        + ",\"conditions\":["
        + conditions
        + "]}";
  }

  static byte[] bytes(String... icd10) {
    return utf8(text(icd10));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
