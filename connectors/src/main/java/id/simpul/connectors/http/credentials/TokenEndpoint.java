package id.simpul.connectors.http.credentials;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.ConnectorHttpClient;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.HttpFailure;
import id.simpul.connectors.http.LoginFailed;
import id.simpul.connectors.http.StatusOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/** The token endpoint of an OAuth 2 server (RFC 6749, 4.4), or of a login that resembles one. */
final class TokenEndpoint implements TokenIssuer {

  private static final long CALL_MILLIS = 10_000;

  /** Where the answer does not say (RFC 6749, 5.1 leaves it open); a refusal renews it earlier. */
  private static final Duration UNSAID = Duration.ofHours(1);

  private static final Duration LONGEST = Duration.ofDays(365);

  private final TokenRequest request;
  private final HttpClient client;
  private final Clock clock = Clock.systemUTC();

  TokenEndpoint(TokenRequest request, ConnectorHttpClient http) {
    this.request = request;
    http.setCallTimeout(CALL_MILLIS);
    this.client = http.newClient();
  }

  @Override
  public AccessToken issue() throws LoginFailed {
    try {
      return client.execute(post(), answer -> read(taken(answer)));
    } catch (LoginFailed e) {
      throw e;
    } catch (IOException e) {
      throw new LoginFailed("token endpoint: no answer, " + HttpFailure.kind(e));
    }
  }

  private ClassicHttpRequest post() {
    byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
    ClassicRequestBuilder post = ClassicRequestBuilder.post(request.url());
    post.addHeader("Accept", "application/json");
    request.headers().forEach(post::addHeader);
    return post.setEntity(new ByteArrayEntity(body, null)).build();
  }

  private static HttpAnswer taken(ClassicHttpResponse answer) throws IOException {
    byte[] body =
        answer.getEntity() == null ? new byte[0] : answer.getEntity().getContent().readAllBytes();
    return new HttpAnswer(
        answer.getCode(), "", header(answer, "Retry-After"), header(answer, "Date"), body);
  }

  private static String header(ClassicHttpResponse answer, String name) {
    return Optional.ofNullable(answer.getFirstHeader(name)).map(Header::getValue).orElse("");
  }

  private AccessToken read(HttpAnswer answer) throws LoginFailed {
    if (!answer.ok()) {
      throw failed(answer);
    }
    JsonNode json = answer.json().orElseThrow(TokenEndpoint::withoutToken);
    String token = json.at(request.tokenAt()).asText();
    if (token.isBlank()) {
      throw withoutToken();
    }
    return new AccessToken(token, lifetime(json.at(request.lifetimeAt())));
  }

  private LoginFailed failed(HttpAnswer answer) {
    Optional<Duration> pause =
        StatusOutcome.of(answer, clock) instanceof Outcome.Unavailable away
            ? away.retryAfter()
            : Optional.empty();
    return new LoginFailed("token endpoint: HTTP " + answer.status(), pause);
  }

  private static LoginFailed withoutToken() {
    return new LoginFailed("token endpoint: an answer without a token");
  }

  /** Seconds, as a number or, as some write it, as text. */
  private static Duration lifetime(JsonNode seconds) {
    String text = seconds.asText().strip();
    if (!text.matches("\\d{1,12}([.]\\d{1,9})?")) {
      return UNSAID;
    }
    Duration said = Duration.ofMillis((long) (Double.parseDouble(text) * 1000));
    return said.compareTo(LONGEST) > 0 ? LONGEST : said;
  }
}
