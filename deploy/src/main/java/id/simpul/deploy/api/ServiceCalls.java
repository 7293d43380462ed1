package id.simpul.deploy.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * SOAP calls of partners, {@code /services/…}: so many at once, and bodies within the API's limits.
 * Who calls is for the source connector to find out.
 */
final class ServiceCalls implements Filter {

  private final Semaphore places;
  private final Bodies bodies;
  private final int maxBody;
  private final ProblemDetails problems;

  /**
   * @param places calls at once
   * @param maxBody bytes
   */
  ServiceCalls(int places, Bodies bodies, int maxBody, ProblemDetails problems) {
    this.places = new Semaphore(places);
    this.bodies = bodies;
    this.maxBody = maxBody;
    this.problems = problems;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Cache-Control", "no-store");
    if (request.getContentLengthLong() > maxBody) {
      problems.write(answer, Problem.TOO_LARGE, "");
    } else if (!places.tryAcquire()) {
      problems.write(answer, Problem.BUSY, "");
    } else {
      pass((HttpServletRequest) request, response, chain);
    }
  }

  private void pass(HttpServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(new BoundedRequest(request, bodies, maxBody), response);
    } finally {
      places.release();
    }
  }
}
