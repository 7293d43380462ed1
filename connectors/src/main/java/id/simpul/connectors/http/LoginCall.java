package id.simpul.connectors.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * Shows credentials with each call. A receiver that refuses them has not taken the message: where
 * they can be renewed, the call is made once more, and once only. Thread-safe.
 */
final class LoginCall implements ExecChainHandler {

  private static final int UNAUTHENTICATED = 401;
  private static final int FORBIDDEN = 403;

  /** RFC 6750, 3.1; also what gateways write that answer an expired token with 403. */
  private static final String INVALID_TOKEN = "invalid_token";

  private final Credentials credentials;

  LoginCall(Credentials credentials) {
    this.credentials = credentials;
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    ClassicHttpRequest first = shown(request);
    ClassicHttpResponse answer = chain.proceed(first, scope);
    if (!repeatable(request) || !refused(answer) || !credentials.renew(first)) {
      return answer;
    }
    answer.close();
    WholeCall.notSentYet(scope);
    return chain.proceed(shown(request), scope);
  }

  /** A copy, because the client adds headers of its own to what it sends. */
  private ClassicHttpRequest shown(ClassicHttpRequest request) throws LoginFailed {
    ClassicHttpRequest copy = ClassicRequestBuilder.copy(request).build();
    credentials.show(copy);
    return copy;
  }

  private static boolean repeatable(ClassicHttpRequest request) {
    return request.getEntity() == null || request.getEntity().isRepeatable();
  }

  private static boolean refused(ClassicHttpResponse answer) throws IOException {
    return switch (answer.getCode()) {
      case UNAUTHENTICATED -> true;
      case FORBIDDEN -> speaksOfToken(answer);
      default -> false;
    };
  }

  private static boolean speaksOfToken(ClassicHttpResponse answer) throws IOException {
    var challenge = answer.getFirstHeader(HttpHeaders.WWW_AUTHENTICATE);
    return challenge != null && challenge.getValue().contains(INVALID_TOKEN)
        || body(answer).contains(INVALID_TOKEN);
  }

  private static String body(ClassicHttpResponse answer) throws IOException {
    WholeAnswer.read(answer);
    HttpEntity entity = answer.getEntity();
    return entity == null
        ? ""
        : new String(entity.getContent().readAllBytes(), StandardCharsets.UTF_8);
  }
}
