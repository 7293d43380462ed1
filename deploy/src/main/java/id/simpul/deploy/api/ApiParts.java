package id.simpul.deploy.api;

import id.simpul.deploy.SimpulSettings;
import id.simpul.deploy.identity.ApiKeys;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.control.ConfigurationControl;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** What the API needs beside its controllers. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ApiParts {

  /** Who comes to live here later gets a key then. */
  @Bean
  ApiKeys apiKeys(
      SimpulSettings settings,
      Supplier<Configuration> configuration,
      ConfigurationControl control,
      Clock clock) {
    ApiKeys keys = new ApiKeys(settings.home().toAbsolutePath(), clock);
    List<String> callers = callers(configuration.get());
    callers.add(ApiKeys.OPERATOR);
    callers.add(ConfigurationRights.VIEWER);
    settings.maintainers().keySet().stream()
        .map(ConfigurationRights::maintainer)
        .forEach(callers::add);
    keys.ensure(callers);
    control.onChange(next -> keys.ensure(callers(next)));
    return keys;
  }

  /** Whoever takes part here. */
  private static List<String> callers(Configuration configuration) {
    List<String> callers = new ArrayList<>();
    configuration.participants().values().stream()
        .filter(Participant::takesPart)
        .forEach(p -> callers.add(p.id()));
    return callers;
  }

  @Bean
  ConfigurationRights configurationRights(SimpulSettings settings) {
    return new ConfigurationRights(settings.maintainers());
  }

  @Bean
  Bodies bodies(SimpulSettings settings) {
    SimpulSettings.Api api = settings.api();
    return new Bodies(BodyLimits.of(api.bodyPatience(), api.minBytesPerSecond()));
  }

  @Bean
  FilterRegistrationBean<Gatekeeper> gatekeeper(
      ApiKeys keys,
      SubmitEndpoint submit,
      PartnerCalls partners,
      Bodies bodies,
      ProblemDetails problems,
      SimpulSettings settings) {
    var registration =
        new FilterRegistrationBean<>(
            new Gatekeeper(keys, submit, partners, bodies, problems, settings.api()));
    registration.addUrlPatterns("/api/*", "/partners/*");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  /**
   * Half of what the hub works on at once: partners' calls do not keep the API's from coming in.
   */
  @Bean
  FilterRegistrationBean<ServiceCalls> serviceCalls(
      Bodies bodies, ProblemDetails problems, SimpulSettings settings) {
    SimpulSettings.Api api = settings.api();
    int places = Math.max(1, api.maxConcurrent() / 2);
    int maxBody = (int) api.maxBody().toBytes();
    var registration =
        new FilterRegistrationBean<>(new ServiceCalls(places, bodies, maxBody, problems));
    registration.addUrlPatterns("/services/*");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  /** What the codes mean is for everyone. */
  @Bean
  @Order(0)
  SecurityFilterChain problemPages(HttpSecurity http) throws Exception {
    return http.securityMatcher("/problems", "/problems/*")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .build();
  }
}
