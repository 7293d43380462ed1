package id.simpul.deploy.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what was refused with a bare status on its way, for instance by the web firewall. */
@RestController
class RemainingErrors implements ErrorController {

  private final ProblemDetails problems;

  RemainingErrors(ProblemDetails problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Problem problem = status instanceof Integer s ? Problem.ofStatus(s) : Problem.NOT_FOUND;
    if (ProblemPage.isWanted(request)) {
      response.setStatus(problem.status());
      response.setContentType("text/html;charset=UTF-8");
      response.setHeader("Content-Security-Policy", ProblemPage.POLICY);
      response.getOutputStream().write(ProblemPage.of(List.of(problem)));
    } else {
      problems.write(response, problem, "");
    }
  }
}
