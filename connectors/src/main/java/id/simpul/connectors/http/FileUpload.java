package id.simpul.connectors.http;

import id.simpul.connectors.ContentHash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One file as the only part of a form (RFC 7578).
 *
 * @param field the form's field
 * @param name of the file; letters, digits, dots and hyphens
 */
public record FileUpload(String field, String name, String mediaType, byte[] content) {

  public String contentType() {
    return "multipart/form-data; boundary=" + boundary();
  }

  public byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream(content.length + 512);
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n";
    body.writeBytes(utf8(head.formatted(boundary(), field, name, mediaType)));
    body.writeBytes(content);
    body.writeBytes(utf8("\r\n--" + boundary() + "--\r\n"));
    return body.toByteArray();
  }

  /** Of the content's own digest, which the content cannot hold. */
  private String boundary() {
    return "simpul-" + ContentHash.of(content);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
