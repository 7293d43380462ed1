package id.simpul.connectors.bsre;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.ConnectorHttpClient;
import id.simpul.connectors.http.DirectCalls;
import id.simpul.connectors.http.HttpAddress;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.HttpFailure;
import id.simpul.connectors.http.StatusOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Service;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * Has PDFs signed with somebody's certificate. Who signs and the passphrase stand in the calls
 * alone: no reason and no log of this connector names them. Made by a Kamelet, one per use;
 * thread-safe once started.
 */
public final class SignAction implements Processor, Service {

  private static final ContentType TEXT =
      ContentType.TEXT_PLAIN.withCharset(StandardCharsets.UTF_8);

  /** How BSrE writes that a certificate is in force. */
  private static final String ISSUE = "ISSUE";

  private static final Pattern STATUS_WORD = Pattern.compile("[A-Z_ ]{1,40}");

  private final Clock clock = Clock.systemUTC();
  private String base = "";
  private String username = "";
  private String password = "";
  private boolean second = true;
  private boolean checkStatus = true;
  private Pattern wrongPassphrase = Pattern.compile("passphrase", Pattern.CASE_INSENSITIVE);
  private DirectCalls calls;

  public void setClient(ConnectorHttpClient client) {
    calls = new DirectCalls(client);
  }

  public void setBaseUrl(String address) {
    base = HttpAddress.checked(address);
  }

  public void setUsername(String name) {
    username = name;
  }

  public void setPassword(String secret) {
    password = secret;
  }

  /** {@code v1} or {@code v2}. */
  public void setVersion(String version) {
    second = version.equals("v2");
  }

  public void setCheckStatus(boolean check) {
    checkStatus = check;
  }

  public void setWrongPassphrase(String pattern) {
    wrongPassphrase = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  @Override
  public void start() {
    calls.start();
  }

  @Override
  public void stop() {
    calls.stop();
  }

  @Override
  public void process(Exchange exchange) {
    byte[] body = exchange.getMessage().getBody(byte[].class);
    exchange.getMessage().removeHeaders("*");
    exchange
        .getMessage()
        .setBody(
            SignRequest.read(body)
                .map(this::outcome)
                .orElseGet(() -> new Outcome.Rejected(SignRequest.fault(body))));
  }

  private Outcome outcome(SignRequest request) {
    if (!second && request.files() != 1) {
      return new Outcome.Rejected("version 1 signs one file a call");
    }
    Optional<Outcome> unfit = checkStatus ? certificate(request.nik()) : Optional.empty();
    return unfit.orElseGet(() -> sign(request));
  }

  /** Empty when the certificate is in force. Nothing was changed by asking. */
  private Optional<Outcome> certificate(String nik) {
    try {
      HttpAnswer answer = call(ClassicRequestBuilder.get(base + "/api/user/status/" + nik));
      return answer.ok()
          ? inForce(answer)
          : Optional.of(StatusOutcome.of(answer, clock).ofQuestion());
    } catch (IOException e) {
      return Optional.of(HttpFailure.outcome(e).ofQuestion());
    }
  }

  private static Optional<Outcome> inForce(HttpAnswer answer) {
    String status = answer.json().map(json -> json.path("status")).map(JsonNode::asText).orElse("");
    if (status.equals(ISSUE)) {
      return Optional.empty();
    }
    return STATUS_WORD.matcher(status).matches()
        ? Optional.of(new Outcome.Rejected("the certificate is not in force: " + status))
        : Optional.of(new Outcome.Unavailable("BSrE does not say what became of the certificate"));
  }

  private Outcome sign(SignRequest request) {
    try {
      return second ? json(request) : form(request);
    } catch (IllegalArgumentException e) {
      return new Outcome.Rejected("the file is not Base64");
    } catch (IOException e) {
      return HttpFailure.outcome(e);
    }
  }

  private Outcome json(SignRequest request) throws IOException {
    byte[] body = request.body().toString().getBytes(StandardCharsets.UTF_8);
    HttpAnswer answer =
        call(
            ClassicRequestBuilder.post(base + "/api/v2/sign/pdf")
                .setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON)));
    return new SignAnswer(answer, wrongPassphrase).inJson(request.files(), clock);
  }

  private Outcome form(SignRequest request) throws IOException {
    HttpEntity form =
        MultipartEntityBuilder.create()
            .addBinaryBody("file", request.firstFile(), ContentType.APPLICATION_PDF, "file.pdf")
            .addTextBody("nik", request.nik(), TEXT)
            .addTextBody("passphrase", request.passphrase(), TEXT)
            .addTextBody("tampilan", "invisible", TEXT)
            .build();
    HttpAnswer answer = call(ClassicRequestBuilder.post(base + "/api/sign/pdf").setEntity(form));
    return new SignAnswer(answer, wrongPassphrase).inBytes(clock);
  }

  private HttpAnswer call(ClassicRequestBuilder request) throws IOException {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    request.setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    return calls.call(request);
  }
}
