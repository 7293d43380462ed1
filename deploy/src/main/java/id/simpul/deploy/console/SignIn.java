package id.simpul.deploy.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;

/** An attempt to sign in: by whom and from where, as far as the request says. */
record SignIn(Optional<String> user, String address) {

  /** Empty for a request that carries no password. */
  static Optional<SignIn> in(HttpServletRequest request) {
    if (request.getMethod().equals("POST") && request.getServletPath().equals("/login")) {
      String user = request.getParameter("username");
      return Optional.of(new SignIn(Optional.ofNullable(user), request.getRemoteAddr()));
    }
    String authorization = request.getHeader("Authorization");
    return authorization == null || request.getServletPath().startsWith("/api/")
        ? Optional.empty()
        : Optional.of(new SignIn(basicUser(request), request.getRemoteAddr()));
  }

  private static Optional<String> basicUser(HttpServletRequest request) {
    try {
      return Optional.ofNullable(new BasicAuthenticationConverter().convert(request))
          .map(Authentication::getName);
    } catch (AuthenticationException malformed) {
      return Optional.empty();
    }
  }

  /** What failures are counted by. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of("address " + address));
    user.ifPresent(name -> names.add("user " + name));
    return names;
  }
}
