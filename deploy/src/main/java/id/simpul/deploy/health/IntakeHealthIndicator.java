package id.simpul.deploy.health;

import id.simpul.routes.Hub;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Ready means that intake can write: the broker runs and the disk has room. Whether the message log
 * is being written is a detail, because messages move on without it.
 */
@Component
class IntakeHealthIndicator implements HealthIndicator {

  private final Hub hub;

  IntakeHealthIndicator(Hub hub) {
    this.hub = hub;
  }

  @Override
  public Health health() {
    boolean ready = hub.broker().active() && hub.disk().writable();
    return (ready ? Health.up() : Health.outOfService())
        .withDetail("broker", hub.broker().active())
        .withDetail("disk", hub.disk().writable())
        .withDetail("messageLog", hub.logAvailable() ? "written" : "away, the journal keeps")
        .build();
  }
}
