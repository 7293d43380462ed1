package io.hawt.springboot.security;

import io.hawt.web.auth.RolePrincipal;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.spi.LoginModule;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets Hawtio use the login of Spring Security. Hawtio finds the class by exactly this name and
 * otherwise runs a login of its own.
 */
public final class HawtioSpringSecurityLoginModule implements LoginModule {

  private static final String PREFIX = "ROLE_";

  private Subject subject;

  @Override
  public void initialize(
      Subject current, CallbackHandler handler, Map<String, ?> shared, Map<String, ?> options) {
    this.subject = current;
  }

  @Override
  public boolean login() {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    return user != null && user.isAuthenticated();
  }

  @Override
  public boolean commit() {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    if (user == null) {
      return false;
    }
    subject.getPrincipals().add(user::getName);
    user.getAuthorities()
        .forEach(
            a ->
                subject
                    .getPrincipals()
                    .add(new RolePrincipal(a.getAuthority().replace(PREFIX, ""))));
    return true;
  }

  @Override
  public boolean abort() {
    return true;
  }

  @Override
  public boolean logout() {
    return true;
  }
}
