package id.simpul.routes.channel;

import java.util.Optional;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/** How the embedded broker is connected with other brokers. */
public interface BrokerLink {

  /** Reached in this process alone. */
  BrokerLink NONE = broker -> {};

  /** Adds what the link needs, before the broker starts. */
  void configure(Configuration broker) throws Exception;

  /** Who may do what; empty when nobody from outside reaches the broker. */
  default Optional<ActiveMQSecurityManager> security() {
    return Optional.empty();
  }
}
