package id.simpul.deploy.console;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** Everything but the API, which has its own gatekeeper. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

  /** The API's requests do not pass this chain at all. */
  @Bean
  WebSecurityCustomizer apiHasItsOwnGatekeeper() {
    return web -> web.ignoring().requestMatchers("/api/**");
  }

  @Bean
  SecurityFilterChain console(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**", "/actuator/health", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(login -> {})
        .httpBasic(basic -> {})
        .build();
  }
}
