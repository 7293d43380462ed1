package id.simpul.deploy.api;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.res.StringManager;

/**
 * Answers what Tomcat itself refuses, before any filter of the hub has seen it, as problem details:
 * without the server's version and without quoting the request.
 */
final class ProblemValve extends ErrorReportValve {

  /** Tomcat has no status of its own for it. */
  private static final String HEADERS_TOO_LARGE =
      StringManager.getManager(Http11InputBuffer.class)
          .getString("iib.requestheadertoolarge.error");

  private final ProblemDetails problems;

  ProblemValve(ProblemDetails problems) {
    this.problems = problems;
  }

  @Override
  protected void report(Request request, Response response, Throwable cause) {
    boolean nothing = response.getStatus() < 400 || response.getContentWritten() > 0;
    if (nothing || !response.setErrorReported() || !canAnswer(response)) {
      return;
    }
    try {
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-store");
      problems.write(response, problem(response.getStatus(), cause), "");
      response.finishResponse();
    } catch (IOException e) {
      containerLog.debug("the caller went away", e);
    }
  }

  private static Problem problem(int status, Throwable cause) {
    boolean headers = cause != null && HEADERS_TOO_LARGE.equals(cause.getMessage());
    return headers ? Problem.HEADERS_TOO_LARGE : Problem.ofStatus(status);
  }

  private static boolean canAnswer(Response response) {
    AtomicBoolean allowed = new AtomicBoolean();
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
    return allowed.get();
  }
}
