package id.simpul.deploy.health;

import id.simpul.routes.control.ConfigurationControl;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Which configuration is in force. Files that were refused at the start are a detail: the hub works
 * with a good configuration all the same.
 */
@Component
class ConfigurationHealthIndicator implements HealthIndicator {

  private final ConfigurationControl control;

  ConfigurationHealthIndicator(ConfigurationControl control) {
    this.control = control;
  }

  @Override
  public Health health() {
    Health.Builder health =
        Health.up()
            .withDetail("inForce", control.inForce())
            .withDetail("earlier", control.earlier());
    control
        .refusedAtStart()
        .ifPresent(refused -> health.withDetail("refusedAtStart", refused.reasons()));
    return health.build();
  }
}
