package id.simpul.connectors.soap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;

/** Envelopes and logins written by hand, as the standards show them. */
final class Soap {

  static final String V11 = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String V12 = "http://www.w3.org/2003/05/soap-envelope";

  private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
  private static final String BOUNDARY = "bagian-1";

  private Soap() {}

  static String envelope(String version, String header, String body) {
    return ("<soap:Envelope xmlns:soap=\"%s\"><soap:Header>%s</soap:Header>"
            + "<soap:Body>%s</soap:Body></soap:Envelope>")
        .formatted(version, header, body);
  }

  /** The right user with the right password. */
  static String login() {
    return text("dinkes", "rahasia");
  }

  static String text(String user, String password) {
    return token(
        "<wsse:Username>%s</wsse:Username><wsse:Password Type=\"%s\">%s</wsse:Password>"
            .formatted(user, WSS + "username-token-profile-1.0#PasswordText", password));
  }

  /** WS-Security UsernameToken Profile 1.0, 3.1. */
  static String digest(String user, String password, byte[] nonce, Instant created)
      throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-1");
    sha.update(nonce);
    sha.update(created.toString().getBytes(StandardCharsets.UTF_8));
    sha.update(password.getBytes(StandardCharsets.UTF_8));
    String nonceElement =
        "<wsse:Nonce EncodingType=\"%s\">%s</wsse:Nonce>"
            .formatted(
                WSS + "soap-message-security-1.0#Base64Binary",
                Base64.getEncoder().encodeToString(nonce));
    return token(
        digested(user, sha.digest()) + nonceElement + "<wsu:Created>" + created + "</wsu:Created>");
  }

  /** A digest of the password alone. */
  static String bareDigest(String user, String password) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
    return token(digested(user, digest));
  }

  private static String digested(String user, byte[] digest) {
    return "<wsse:Username>%s</wsse:Username><wsse:Password Type=\"%s\">%s</wsse:Password>"
        .formatted(
            user,
            WSS + "username-token-profile-1.0#PasswordDigest",
            Base64.getEncoder().encodeToString(digest));
  }

  private static String token(String content) {
    return ("<wsse:Security xmlns:wsse=\"%swssecurity-secext-1.0.xsd\""
            + " xmlns:wsu=\"%swssecurity-utility-1.0.xsd\">"
            + "<wsse:UsernameToken>%s</wsse:UsernameToken></wsse:Security>")
        .formatted(WSS, WSS, content);
  }

  static String mtomType(String type) {
    return ("multipart/related; type=\"application/xop+xml\"; start=\"<root>\";"
            + " start-info=\"%s\"; boundary=\"%s\"")
        .formatted(type, BOUNDARY);
  }

  static byte[] mtom(String type, String envelope, String id, String content) {
    String parts =
        """
        --%1$s
        Content-Type: application/xop+xml; charset=UTF-8; type="%2$s"
        Content-ID: <root>

        %3$s
        --%1$s
        Content-Type: application/octet-stream
        Content-ID: <%4$s>

        %5$s
        --%1$s--
        """
            .formatted(BOUNDARY, type, envelope, id, content);
    return parts.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
