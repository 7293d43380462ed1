package id.simpul.deploy.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers what Spring Security's firewall rejects: odd paths, odd methods, odd headers. */
@Component
class RejectedByFirewall implements RequestRejectedHandler {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final ProblemDetails problems;

  RejectedByFirewall(ProblemDetails problems) {
    this.problems = problems;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
      throws IOException {
    problems.write(response, problem(request, response), "");
  }

  private static Problem problem(HttpServletRequest request, HttpServletResponse response) {
    if (METHODS.contains(request.getMethod())) {
      return Problem.BAD_REQUEST;
    }
    Object earlier = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (earlier instanceof Integer status) {
      return Problem.ofStatus(status);
    }
    response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
    return Problem.METHOD_NOT_ALLOWED;
  }
}
