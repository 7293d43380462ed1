package id.simpul.deploy.api;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body has an end, also for those who read it without asking how long it is. */
final class BoundedRequest extends HttpServletRequestWrapper {

  private final HttpServletRequest request;
  private final Bodies bodies;
  private final int max;
  private BodyStream stream;

  BoundedRequest(HttpServletRequest request, Bodies bodies, int max) {
    super(request);
    this.request = request;
    this.bodies = bodies;
    this.max = max;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      stream = bodies.stream(request, max);
    }
    return stream;
  }
}
