package id.simpul.connectors.oss;

import id.simpul.connectors.webhook.BoundedBody;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Lets OSS in, and leaves its push as a list of messages. Made by a Kamelet, one per use;
 * thread-safe once its properties are set.
 */
public final class AdmitOss implements Processor {

  private static final int LARGEST = 16 << 20;
  private static final Pattern IN_QUERY = Pattern.compile("(?i)(?:^|&)token=([^&]*)");
  private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+)");

  private OssToken token = new OssToken();
  private boolean perPermit = true;
  private int limit = 1 << 20;

  public void setToken(OssToken token) {
    this.token = token;
  }

  /** {@code receiveNIB} is divided into its permits; what other methods bring is one message. */
  public void setMethod(String method) {
    perPermit = method.equals("receiveNIB");
  }

  /**
   * The largest body in bytes.
   *
   * @throws IllegalArgumentException if it is not from 1 to 16 MiB
   */
  public void setBodyLimit(int bytes) {
    if (bytes < 1 || bytes > LARGEST) {
      throw new IllegalArgumentException("bodyLimit must be from 1 to " + LARGEST);
    }
    limit = bytes;
  }

  /**
   * @throws NotFromOss if the call does not prove itself or is in another form
   */
  @Override
  public void process(Exchange exchange) throws NotFromOss, IOException {
    Message message = exchange.getMessage();
    OssBody push =
        OssBody.read(
                BoundedBody.read(message, limit)
                    .orElseThrow(() -> new NotFromOss("Data melebihi batas ukuran.")))
            .orElseThrow(() -> new NotFromOss("Data bukan JSON dalam bentuk OSS."));
    if (shown(message).stream().noneMatch(t -> token.proves(t, push.text("nib")))) {
      throw new NotFromOss("Token tidak sesuai.");
    }
    message.removeHeaders("*");
    message.setBody(
        perPermit
            ? OssMessage.perPermit(push, token.today())
            : List.of(OssMessage.whole(push, token.today())));
    OssCall.begin(exchange);
  }

  /** Installations of OSS differ in where they put it. */
  private static List<String> shown(Message message) {
    String query = message.getHeader(Exchange.HTTP_RAW_QUERY, "", String.class);
    return List.of(
        message.getHeader("Token", "", String.class),
        decoded(found(IN_QUERY, query)),
        found(BEARER, message.getHeader("Authorization", "", String.class)));
  }

  private static String found(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    return match.find() ? match.group(1) : "";
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Not what anybody encoded: it is compared as it stands, and differs.
      return text;
    }
  }
}
