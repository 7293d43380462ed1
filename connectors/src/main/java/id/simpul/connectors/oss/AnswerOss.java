package id.simpul.connectors.oss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.webhook.PartnerAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells OSS what became of its push, in its own form: status 1 once everything is on disk, status 2
 * with the reason when the hub will never take it, and HTTP 503 when it is to be sent again. Also
 * for the {@code doCatch} of a Kamelet. Made by a Kamelet, one per use; thread-safe once its
 * properties are set.
 */
public final class AnswerOss implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerOss.class);
  private static final Set<String> LATER = Set.of("answerer-away", "no-answer", "not-writable");
  private static final int OK = 200;
  private static final int AWAY = 503;
  private static final int SOON_SECONDS = 10;

  private String method = "receiveNIB";

  /** The method of OSS that is served; a question where it is {@code checkKomitmen}. */
  public void setMethod(String name) {
    method = name;
  }

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    if (failure instanceof NotFromOss) {
      LOG.info("{}: refused, {}", exchange.getFromRouteId(), failure.getMessage());
      give(message, OK, status("2", failure.getMessage()));
    } else if (failure != null) {
      String kind = failure.getClass().getSimpleName();
      LOG.warn("{}: a push could not be written, {}", exchange.getFromRouteId(), kind);
      later(message);
    } else {
      answer(message, OssCall.of(exchange));
    }
  }

  private void answer(Message message, OssCall call) {
    Optional<String> refused = call.refused();
    if (refused.filter(LATER::contains).isPresent()) {
      later(message);
    } else if (refused.isPresent()) {
      give(message, OK, status("2", refused.get() + ": " + call.detail()));
    } else {
      give(message, OK, question() ? answered(call) : status("1", "Data diterima."));
    }
  }

  private boolean question() {
    return method.equals("checkKomitmen");
  }

  private static JsonNode answered(OssCall call) {
    return new HttpAnswer(OK, "", "", call.answer())
        .json()
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  private void later(Message message) {
    give(message, AWAY, status("2", "Belum dapat disimpan, mohon dikirim ulang."));
    message.setHeader("Retry-After", SOON_SECONDS);
  }

  private static JsonNode status(String status, String text) {
    return JsonNodeFactory.instance.objectNode().put("status", status).put("keterangan", text);
  }

  private void give(Message message, int status, JsonNode content) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().set("respon" + method, content);
    byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
    PartnerAnswer.give(message, status, "application/json", body);
  }
}
