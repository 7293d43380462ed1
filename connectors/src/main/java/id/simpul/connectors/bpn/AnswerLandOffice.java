package id.simpul.connectors.bpn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.http.HttpAnswer;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells BPN what the city answered, and keeps a found answer for the next moments. Also for the
 * {@code doCatch} of a Kamelet. Made by a Kamelet, one per use; thread-safe once its properties are
 * set.
 */
public final class AnswerLandOffice implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerLandOffice.class);
  private static final String AWAY = "Sistem tidak dapat dihubungi, mohon diulangi";
  private static final String NOTHING = "Data tidak ditemukan";

  private LandAnswers answers = new LandAnswers();

  public void setAnswers(LandAnswers answers) {
    this.answers = answers;
  }

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    if (failure != null) {
      String kind = failure.getClass().getSimpleName();
      LOG.warn("{}: a question was not answered, {}", exchange.getFromRouteId(), kind);
      LandAnswer.give(message, LandAnswer.code(AWAY));
    } else {
      LandAnswer.give(message, answer(message, exchange));
    }
  }

  private byte[] answer(Message message, Exchange exchange) {
    String refused = message.getHeader(ConnectorHeaders.REFUSED, String.class);
    if (refused != null) {
      LOG.info("{}: a question was not answered, {}", exchange.getFromRouteId(), refused);
      return LandAnswer.code(refused.equals("not-accepted") ? NOTHING : AWAY);
    }
    return found(message.getBody(byte[].class))
        .map(answer -> kept(answer, exchange))
        .orElseGet(() -> LandAnswer.code(NOTHING));
  }

  private static Optional<ObjectNode> found(byte[] body) {
    return new HttpAnswer(0, "", "", body == null ? new byte[0] : body)
        .json()
        .map(LandAnswer::around);
  }

  /** That something is not there may change with the next payment: only what was found is kept. */
  private byte[] kept(ObjectNode answer, Exchange exchange) {
    byte[] bytes = LandAnswer.bytes(answer);
    LandQuestion question = exchange.getProperty(AdmitLandOffice.NEW_QUESTION, LandQuestion.class);
    if (question != null && answer.path(LandAnswer.CODE).asText().equals(LandAnswer.OK)) {
      answers.keep(question, bytes);
    }
    return bytes;
  }
}
