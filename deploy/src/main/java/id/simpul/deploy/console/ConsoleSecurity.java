package id.simpul.deploy.console;

import id.simpul.deploy.SimpulSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/** Login and roles of everything but the API, which has its own gatekeeper. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

  private static final String[] ROLES = {ConsoleUsers.VIEWER, ConsoleUsers.OPERATOR};

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  @Bean
  UserDetailsService consoleUsers(SimpulSettings settings, PasswordEncoder encoder) {
    return new ConsoleUsers(settings.home().toAbsolutePath(), encoder);
  }

  /** The gatekeeper has admitted these requests; they have no session and need no CSRF token. */
  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Jolokia also takes commands by GET, which no CSRF token protects: those are refused. */
  @Bean
  @Order(2)
  SecurityFilterChain console(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/actuator/health",
                        "/actuator/health/**",
                        "/error",
                        "/login",
                        "/favicon.ico")
                    .permitAll()
                    .requestMatchers("/hawtio/proxy/**")
                    .denyAll()
                    .requestMatchers(ConsoleSecurity::isCommandInQuery)
                    .denyAll()
                    .requestMatchers(
                        HttpMethod.GET,
                        "/hawtio/jolokia/exec/**",
                        "/hawtio/jolokia/write/**",
                        "/actuator/jolokia/exec/**",
                        "/actuator/jolokia/write/**")
                    .denyAll()
                    .anyRequest()
                    .hasAnyRole(ROLES))
        .formLogin(login -> login.defaultSuccessUrl("/hawtio/", false))
        .httpBasic(basic -> {})
        .logout(logout -> logout.logoutSuccessUrl("/login"))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
        .addFilterAfter(new CsrfCookieFilter(), CsrfFilter.class)
        .build();
  }

  /** Jolokia's {@code ?p=exec/…} is a command by GET in another form. */
  private static boolean isCommandInQuery(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && request.getRequestURI().contains("/jolokia")
        && request.getParameter("p") != null;
  }
}
