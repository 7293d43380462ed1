package id.simpul.deploy.console;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks: the user whose request the current thread works on. */
record ConsoleUser(String name, boolean operator) {

  private static final String OPERATOR = "ROLE_" + ConsoleUsers.OPERATOR;

  /** Without a login, a user who may nothing that an operator may. */
  static ConsoleUser current() {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    if (user == null) {
      return new ConsoleUser("", false);
    }
    boolean operator =
        user.getAuthorities().stream().anyMatch(a -> a.getAuthority().equals(OPERATOR));
    return new ConsoleUser(user.getName(), operator);
  }
}
