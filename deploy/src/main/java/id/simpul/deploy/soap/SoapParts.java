package id.simpul.deploy.soap;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Opens {@code /services/} to partners. */
@Configuration(proxyBeanMethods = false)
class SoapParts {

  private static final String PATH = "/services/*";

  @Bean
  ServletRegistrationBean<SoapServlet> soapServlet() {
    var registration = new ServletRegistrationBean<>(new SoapServlet(), PATH);
    registration.setName("soap");
    registration.addInitParameter(SoapServlet.NO_LIST, "true");
    return registration;
  }

  /** The connector that serves a contract finds out who calls; there is no session. */
  @Bean
  @Order(0)
  SecurityFilterChain services(HttpSecurity http) throws Exception {
    return http.securityMatcher(SoapParts::isCall)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .build();
  }

  /** By the servlet that gets it, not by what its address looks like. */
  private static boolean isCall(HttpServletRequest request) {
    return request.getServletPath().equals("/services");
  }
}
