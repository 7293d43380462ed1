package id.simpul.connectors.http.credentials;

import id.simpul.connectors.http.Credentials;
import id.simpul.connectors.http.LoginFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * An HMAC in a header, over whatever parts of a request the other side wants: shown with calls to
 * it, and looked for in calls from it. A bean of a Kamelet; thread-safe once its properties are
 * set.
 */
public final class Signature implements Credentials {

  private static final String PLACE = "<signature>";

  private final Clock clock;
  private String secret = "";
  private String algorithm = "HmacSHA256";
  private SignatureInput input = new SignatureInput("<body>");
  private boolean base64;
  private String header = "X-Signature";
  private String value = PLACE;
  private String timestampHeader = "";
  private TimestampFormat timestampFormat = TimestampFormat.SECONDS;
  private Duration tolerance = Duration.ofMinutes(5);

  public Signature() {
    this(Clock.systemUTC());
  }

  Signature(Clock clock) {
    this.clock = clock;
  }

  /** Empty text: nothing is signed. */
  public void setSignatureSecret(String text) {
    secret = text;
  }

  /**
   * @throws IllegalArgumentException if this Java has no such MAC
   */
  public void setSignatureAlgorithm(String name) {
    try {
      Mac.getInstance(name);
      algorithm = name;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("there is no signature algorithm " + name, e);
    }
  }

  /** See {@link SignatureInput}. */
  public void setSignatureInput(String template) {
    input = new SignatureInput(template);
  }

  /** {@code hex}, in small letters, or {@code base64}. */
  public void setSignatureEncoding(String encoding) {
    base64 = encoding.equals("base64");
  }

  public void setSignatureHeader(String name) {
    header = name;
  }

  /**
   * The header's value, in which {@code <signature>} stands for the signature.
   *
   * @throws IllegalArgumentException if it does not hold that placeholder
   */
  public void setSignatureValue(String template) {
    if (!template.contains(PLACE)) {
      throw new IllegalArgumentException("signatureValue must contain " + PLACE);
    }
    value = template;
  }

  /** The header with the moment of the call; empty text: none. */
  public void setTimestampHeader(String name) {
    timestampHeader = name;
  }

  /** {@code seconds}, {@code millis} or {@code iso}. */
  public void setTimestampFormat(String format) {
    timestampFormat = TimestampFormat.valueOf(format.toUpperCase(Locale.ROOT));
  }

  /** How far a caller's clock may be from this one, in seconds. */
  public void setTimestampTolerance(long seconds) {
    tolerance = Duration.ofSeconds(seconds);
  }

  /** Whether there is a secret to sign with. */
  public boolean used() {
    return !secret.isEmpty();
  }

  /** Whether somebody who recorded a call could give it another moment. */
  public boolean leavesTimestampOpen() {
    return used() && !timestampHeader.isEmpty() && !input.holdsTimestamp();
  }

  /** The header in which a caller shows its signature. */
  public String header() {
    return header;
  }

  /** The header in which a caller shows the moment of its call, or empty text. */
  public String timestampHeader() {
    return timestampHeader;
  }

  @Override
  public void show(ClassicHttpRequest request) throws LoginFailed {
    if (!used()) {
      return;
    }
    String timestamp = timestampFormat.write(clock.instant());
    if (!timestampHeader.isEmpty()) {
      request.setHeader(timestampHeader, timestamp);
    }
    request.setHeader(header, value(signed(request, timestamp)));
  }

  /** Whether the value of the header is the signature over the request. */
  public boolean signs(String given, SignedRequest request) {
    return MessageDigest.isEqual(bytes(value(request)), bytes(given));
  }

  /** Whether a caller's moment is now, as far as clocks agree; true where none is sent. */
  public boolean inTime(String timestamp) {
    return timestampHeader.isEmpty()
        || timestampFormat
            .read(timestamp)
            .map(then -> Duration.between(then, clock.instant()).abs())
            .filter(apart -> apart.compareTo(tolerance) <= 0)
            .isPresent();
  }

  private static SignedRequest signed(ClassicHttpRequest request, String timestamp)
      throws LoginFailed {
    String[] target = request.getRequestUri().split("\\?", 2);
    String query = target.length > 1 ? target[1] : "";
    return new SignedRequest(request.getMethod(), target[0], query, timestamp, body(request));
  }

  private static byte[] body(ClassicHttpRequest request) throws LoginFailed {
    try {
      return request.getEntity() == null
          ? new byte[0]
          : EntityUtils.toByteArray(request.getEntity());
    } catch (IOException e) {
      throw new LoginFailed("the body to be signed cannot be read");
    }
  }

  private String value(SignedRequest request) {
    byte[] mac = mac(input.of(request));
    String text = base64 ? Base64.getEncoder().encodeToString(mac) : HexFormat.of().formatHex(mac);
    return value.replace(PLACE, text);
  }

  private byte[] mac(byte[] over) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(bytes(secret), algorithm));
      return mac.doFinal(over);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign with " + algorithm, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
