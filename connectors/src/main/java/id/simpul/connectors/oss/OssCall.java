package id.simpul.connectors.oss;

import id.simpul.connectors.ConnectorHeaders;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * What the hub said so far to the messages of one push. Shared by the exchanges into which Camel
 * splits it, which run one after the other.
 */
final class OssCall {

  private static final String PROPERTY = "simpulOssCall";

  private String refused = "";
  private String detail = "";
  private byte[] answer = new byte[0];

  static OssCall begin(Exchange exchange) {
    OssCall call = new OssCall();
    exchange.setProperty(PROPERTY, call);
    return call;
  }

  static OssCall of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, OssCall.class);
  }

  /** The first refusal is the one that OSS is told. */
  void told(Message message) {
    String code = message.getHeader(ConnectorHeaders.REFUSED, String.class);
    if (code != null && refused.isEmpty()) {
      refused = code;
      detail = message.getHeader(ConnectorHeaders.REFUSED_DETAIL, "", String.class);
    }
    byte[] body = message.getBody(byte[].class);
    answer = body == null ? new byte[0] : body;
  }

  /** The code of a refusal; empty when the hub took everything. */
  Optional<String> refused() {
    return Optional.of(refused).filter(code -> !code.isEmpty());
  }

  String detail() {
    return detail;
  }

  /** What answers a question. */
  byte[] answer() {
    return answer;
  }
}
