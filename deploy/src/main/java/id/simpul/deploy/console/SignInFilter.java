package id.simpul.deploy.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses to look at a password while {@link SignInThrottle} makes its sender wait. */
final class SignInFilter extends OncePerRequestFilter {

  private final SignInThrottle throttle;
  private final SignInPage page;

  SignInFilter(SignInThrottle throttle, SignInPage page) {
    this.throttle = throttle;
    this.page = page;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Duration wait = SignIn.in(request).map(throttle::wait).orElse(Duration.ZERO);
    if (wait.isZero()) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
    page.write(request, response, SignInPage.Message.WAIT);
  }

  @EventListener
  void on(AbstractAuthenticationFailureEvent event) {
    attempt(event).ifPresent(throttle::failed);
  }

  @EventListener
  void on(AuthenticationSuccessEvent event) {
    attempt(event).ifPresent(throttle::succeeded);
  }

  private static Optional<SignIn> attempt(AbstractAuthenticationEvent event) {
    return event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details
        ? Optional.of(
            new SignIn(
                Optional.of(event.getAuthentication().getName()), details.getRemoteAddress()))
        : Optional.empty();
  }
}
