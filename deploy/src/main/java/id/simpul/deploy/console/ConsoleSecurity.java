package id.simpul.deploy.console;

import id.simpul.deploy.SimpulSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
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

  private static final String[] OPEN = {
    "/actuator/health", "/actuator/health/**", "/error", "/login", "/login.css", "/favicon.ico"
  };

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  @Bean
  UserDetailsService consoleUsers(SimpulSettings settings, PasswordEncoder encoder) {
    return new ConsoleUsers(settings.home().toAbsolutePath(), encoder);
  }

  @Bean
  SignInFilter signInFilter(Clock clock, SignInPage page) {
    return new SignInFilter(new SignInThrottle(clock), page);
  }

  /** The filter stands in the security chains, after the CSRF token is known. */
  @Bean
  FilterRegistrationBean<SignInFilter> signInFilterNotOutsideTheChains(SignInFilter filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  /**
   * The gatekeeper has admitted these requests, or the connector that serves a partner does; they
   * have no session and need no CSRF token.
   */
  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/**", "/partners/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .build();
  }

  /** What a monitoring system asks every few seconds: by Basic alone, without a session. */
  @Bean
  @Order(2)
  SecurityFilterChain metrics(HttpSecurity http, SignInFilter signIns) throws Exception {
    return http.securityMatcher("/actuator/prometheus")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET)
                    .hasAnyRole(ConsoleUsers.METRICS, ConsoleUsers.VIEWER, ConsoleUsers.OPERATOR)
                    .anyRequest()
                    .denyAll())
        .httpBasic(Customizer.withDefaults())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterAfter(signIns, CsrfFilter.class)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain console(HttpSecurity http, SignInFilter signIns) throws Exception {
    return http.authorizeHttpRequests(ConsoleSecurity::rules)
        .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/hawtio/", false))
        .httpBasic(Customizer.withDefaults())
        .logout(logout -> logout.logoutSuccessUrl("/login?out"))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(tokens())
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
        .addFilterAfter(new CsrfCookieFilter(), CsrfFilter.class)
        .addFilterAfter(signIns, CsrfCookieFilter.class)
        .build();
  }

  /** Jolokia also takes commands by GET, which no CSRF token protects: those are refused. */
  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .requestMatchers(ConsoleSecurity::isFromAnotherSite)
        .denyAll()
        .requestMatchers(OPEN)
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
        .hasAnyRole(ROLES);
  }

  /** Hawtio's page reads the cookie and returns it in a header. */
  private static CookieCsrfTokenRepository tokens() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
    return tokens;
  }

  /** A link from another site to the console is fine; a command is not. */
  private static boolean isFromAnotherSite(HttpServletRequest request) {
    return !request.getMethod().equals("GET") && !OwnOrigin.sent(request);
  }

  /** Jolokia's {@code ?p=exec/…} is a command by GET in another form. */
  private static boolean isCommandInQuery(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && request.getRequestURI().contains("/jolokia")
        && request.getParameter("p") != null;
  }
}
