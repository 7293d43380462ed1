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

  PartnerCalls(Bodies bodies, SimpulSettings settings, Refusals refusals) {
    this.bodies = bodies;
    this.maxBody = (int) settings.api().maxBody().toBytes();
    this.refusals = refusals;
  }

  static boolean isOne(HttpServletRequest request) {
    return request.getRequestURI().startsWith(PATH);
  }

  /** Reads the body first: the connector's server would read it without an end. */
  void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try (Bodies.Body body = bodies.read(request, maxBody)) {
      chain.doFilter(new ReadRequest(request, body.bytes()), response);
    } catch (RefusedRequest e) {
      refusals.refused(e, response);
    }
  }
}
