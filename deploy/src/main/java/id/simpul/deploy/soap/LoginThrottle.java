package id.simpul.deploy.soap;

import id.simpul.connectors.soap.WrongLogin;
import id.simpul.deploy.api.FailedLogins;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Makes guessing the passwords of partners slow: after too many wrong ones from an address, nothing
 * that it sends to that service is looked at for a while. Thread-safe.
 */
final class LoginThrottle {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final String SENTENCE =
      "Too many wrong logins: wait. / Terlalu banyak login yang salah: tunggu sebentar.\n";

  private final FailedLogins failures = new FailedLogins();

  /** What answers a call. */
  interface Service {
    void answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException;
  }

  void pass(HttpServletRequest request, HttpServletResponse response, Service service)
      throws IOException, ServletException {
    String who = request.getRemoteAddr() + " " + request.getRequestURI();
    if (failures.exhausted(who)) {
      response.setStatus(TOO_MANY_REQUESTS);
      response.setHeader("Retry-After", Long.toString(FailedLogins.ONE_MORE_AFTER.toSeconds()));
      response.setContentType("text/plain;charset=UTF-8");
      response.getOutputStream().write(SENTENCE.getBytes(StandardCharsets.UTF_8));
      return;
    }
    service.answer(request, response);
    if (WrongLogin.in(request)) {
      failures.tolerated(who);
    }
  }
}
