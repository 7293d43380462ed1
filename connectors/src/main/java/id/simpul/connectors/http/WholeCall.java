package id.simpul.connectors.http;

import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/**
 * One call from connecting to the last byte of the answer, under one deadline: timeouts of single
 * reads never end a call to a receiver that drips a byte a second. Says of a failure whether the
 * request can have left. Thread-safe.
 */
final class WholeCall implements ExecChainHandler {

  private static final String CONNECTED = "simpul.connected";

  private final Duration limit;
  private final int answerLimit;
  private final boolean cutLonger;

  /**
   * @param answerLimit the most bytes of an answer that are read
   * @param cutLonger whether a longer answer is cut; it fails the call otherwise
   */
  WholeCall(Duration limit, int answerLimit, boolean cutLonger) {
    this.limit = limit;
    this.answerLimit = answerLimit;
    this.cutLonger = cutLonger;
  }

  /** Stands right before the request is sent: from here on it may have left. */
  static ClassicHttpResponse connected(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    scope.clientContext.setAttribute(CONNECTED, true);
    return chain.proceed(request, scope);
  }

  /** To be called when what was sent is known not to have been taken. */
  static void notSentYet(ExecChain.Scope scope) {
    scope.clientContext.removeAttribute(CONNECTED);
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    // A caller may use one context for several calls.
    notSentYet(scope);
    try (CallDeadline deadline = CallDeadline.start(limit, scope.execRuntime)) {
      return complete(request, scope, chain, deadline);
    }
  }

  private ClassicHttpResponse complete(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain, CallDeadline deadline)
      throws IOException, HttpException {
    try {
      ClassicHttpResponse answer = chain.proceed(request, scope);
      if (!WholeAnswer.read(answer, answerLimit) && !cutLonger) {
        throw new AnswerTooLong(answerLimit);
      }
      return answer;
    } catch (IOException | RuntimeException e) {
      // A call that is ended from outside fails in whatever it was doing.
      IOException failure = deadline.passed() ? new CallTooLong(deadline.limit()) : asIo(e);
      throw scope.clientContext.getAttribute(CONNECTED) == null ? new NotSent(failure) : failure;
    }
  }

  private static IOException asIo(Exception e) {
    if (e instanceof RuntimeException unforeseen) {
      throw unforeseen;
    }
    return (IOException) e;
  }
}
