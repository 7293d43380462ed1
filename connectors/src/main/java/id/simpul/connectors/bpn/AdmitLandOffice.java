package id.simpul.connectors.bpn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.webhook.BoundedBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Lets BPN in, and leaves its question, or the answer at once where none needs to be asked for.
 * Made by a Kamelet, one per use; thread-safe once its properties are set.
 */
public final class AdmitLandOffice implements Processor {

  /** Set when the message holds the answer already. */
  static final String ANSWERED = "simpulLandAnswered";

  /** The question, where no answer to it is kept. */
  static final String NEW_QUESTION = "simpulLandQuestion";

  private static final int LIMIT = 64 << 10;

  private LandAnswers answers = new LandAnswers();
  private String username = "";
  private String password = "";

  public void setAnswers(LandAnswers answers) {
    this.answers = answers;
  }

  public void setUsername(String name) {
    username = name;
  }

  public void setPassword(String secret) {
    password = secret;
  }

  /**
   * Called once all properties are set.
   *
   * @throws IllegalArgumentException if everybody would be let in
   */
  public void complete() {
    if (username.isEmpty() || password.isEmpty()) {
      throw new IllegalArgumentException("bpn-source needs username and password");
    }
  }

  @Override
  public void process(Exchange exchange) throws IOException {
    Message message = exchange.getMessage();
    ObjectNode asked = asked(message);
    message.removeHeaders("*");
    Optional<LandQuestion> question = LandQuestion.of(asked);
    if (!admitted(asked)) {
      settle(exchange, LandAnswer.code("Username atau password salah"));
    } else if (question.isEmpty()) {
      settle(exchange, LandAnswer.code("NOP tidak ditemukan"));
    } else {
      ask(exchange, question.get());
    }
  }

  private void ask(Exchange exchange, LandQuestion question) {
    Message message = exchange.getMessage();
    message.setBody(question.body());
    answers
        .find(question)
        .ifPresentOrElse(
            known -> message.setHeader(ConnectorHeaders.KNOWN_ANSWER, known),
            () -> exchange.setProperty(NEW_QUESTION, question));
  }

  private static void settle(Exchange exchange, byte[] answer) {
    exchange.setProperty(ANSWERED, true);
    LandAnswer.give(exchange.getMessage(), answer);
  }

  /** What is no JSON object shows no login. */
  private static ObjectNode asked(Message message) throws IOException {
    return BoundedBody.read(message, LIMIT)
        .flatMap(body -> new HttpAnswer(0, "", "", body).json())
        .filter(JsonNode::isObject)
        .map(LandQuestion::inCapitals)
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  private boolean admitted(ObjectNode asked) {
    // Both are compared, whether or not the first fits.
    return same(username, asked.path("USERNAME").asText())
        & same(password, asked.path("PASSWORD").asText());
  }

  /** Takes the same time wherever they differ. */
  private static boolean same(String wanted, String given) {
    return MessageDigest.isEqual(
        wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
