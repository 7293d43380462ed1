package id.simpul.deploy.metrics;

import id.simpul.routes.Hub;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.control.ConfigurationControl;
import id.simpul.routes.measure.Measurements;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;

/** Meters of the hub. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class MetricsParts {

  @Bean
  Measurements measurements(MeterRegistry registry) {
    return new MicrometerMeasurements(registry);
  }

  @Bean
  MeterBinder backlog(
      Hub hub, Supplier<Configuration> configuration, ConfigurationControl control) {
    return new Backlog(hub, configuration, control);
  }
}
