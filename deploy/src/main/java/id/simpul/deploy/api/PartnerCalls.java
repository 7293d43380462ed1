package id.simpul.deploy.api;

import id.simpul.deploy.SimpulSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/**
 * Calls of systems that push to the hub in their own way, {@code /partners/…}: bodies within the
 * API's limits. Who calls is for the source connector to find out, which knows how that system
 * proves itself.
 */
@Component
class PartnerCalls {

  static final String PATH = "/partners/";

  private final Bodies bodies;
  private final int maxBody;
  private final Refusals refusals;
  private final ProblemDetails problems;
  private final FailedLogins failures = new FailedLogins();

  PartnerCalls(Bodies bodies, SimpulSettings settings, Refusals refusals, ProblemDetails problems) {
    this.bodies = bodies;
    this.maxBody = (int) settings.api().maxBody().toBytes();
    this.refusals = refusals;
    this.problems = problems;
  }

  static boolean isOne(HttpServletRequest request) {
    return request.getRequestURI().startsWith(PATH);
  }

  /**
   * A password may be guessed, so that after too many wrong ones from an address nothing it sends
   * to that path is looked at for a while, other than with the hub's own long keys.
   */
  void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String who = request.getRemoteAddr() + " " + request.getRequestURI();
    if (failures.exhausted(who)) {
      ProblemDetails.retryAfter(response, FailedLogins.ONE_MORE_AFTER);
      problems.write(response, Problem.TOO_MANY_FAILURES, "");
      return;
    }
    admit(request, response, chain);
    RefusedLogin.count(failures, who, request, response);
  }

  /** Reads the body first: the connector's server would read it without an end. */
  private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try (Bodies.Body body = bodies.read(request, maxBody)) {
      chain.doFilter(new ReadRequest(request, body.bytes()), response);
    } catch (RefusedRequest e) {
      refusals.refused(e, response);
    }
  }
}
