package id.simpul.connectors.bsre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.http.HttpAnswer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is to be signed, and by whom.
 *
 * @param body what version 2 takes
 */
record SignRequest(ObjectNode body) {

  private static final Pattern NIK = Pattern.compile("[0-9]{16}");
  private static final String INVISIBLE = "INVISIBLE";

  /** Empty when the body is no question; {@link #fault(byte[])} says why. */
  static Optional<SignRequest> read(byte[] body) {
    return json(body).filter(json -> fault(json).isEmpty()).map(SignRequest::of);
  }

  /** What keeps a body from being a question; empty text when nothing does. Quotes no value. */
  static String fault(byte[] body) {
    return json(body).map(SignRequest::fault).orElse("the question is not a JSON object");
  }

  private static Optional<JsonNode> json(byte[] body) {
    return new HttpAnswer(0, "", "", body == null ? new byte[0] : body)
        .json()
        .filter(JsonNode::isObject);
  }

  private static String fault(JsonNode json) {
    if (!json.path("nik").isTextual() || !NIK.matcher(json.path("nik").asText()).matches()) {
      return "nik is not 16 digits";
    }
    if (!json.path("passphrase").isTextual() || json.path("passphrase").asText().isEmpty()) {
      return "passphrase is missing";
    }
    return files(json) ? "" : "file is not a list of PDFs in Base64";
  }

  private static boolean files(JsonNode json) {
    boolean pdfs = json.path("file").isArray() && !json.path("file").isEmpty();
    for (JsonNode file : json.path("file")) {
      // "%PDF-" in Base64; the last of its characters depends on what follows.
      pdfs &= file.isTextual() && file.asText().startsWith("JVBERi");
    }
    return pdfs;
  }

  private static SignRequest of(JsonNode json) {
    ObjectNode body = ((ObjectNode) json).deepCopy();
    if (!body.has("signatureProperties")) {
      body.putArray("signatureProperties").addObject().put("tampilan", INVISIBLE);
    }
    return new SignRequest(body);
  }

  String nik() {
    return body.path("nik").asText();
  }

  String passphrase() {
    return body.path("passphrase").asText();
  }

  int files() {
    return body.path("file").size();
  }

  /**
   * @throws IllegalArgumentException if it is not Base64
   */
  byte[] firstFile() {
    return Base64.getMimeDecoder().decode(body.at("/file/0").asText());
  }

  /** Without person and passphrase. */
  @Override
  public String toString() {
    return "SignRequest[files=" + files() + "]";
  }
}
