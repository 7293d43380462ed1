package id.simpul.routes.edge;

import id.simpul.routes.channel.BrokerLink;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/** The centre's side of the link: where edges connect, with TLS and their own credentials. */
final class Acceptor implements BrokerLink {

  /** Enough for edges that connect anew while their last connection is not yet given up. */
  private static final int MOST_CONNECTIONS = 512;

  private static final int HANDSHAKE_SECONDS = 120;

  private static final int ASKED_AGAIN_MILLIS = 2_000;

  private final CentreSettings settings;
  private final EdgeSecurity security;

  Acceptor(CentreSettings settings, EdgeSecurity security) {
    this.settings = settings;
    this.security = security;
  }

  @Override
  public void configure(Configuration broker) {
    Map<String, Object> at = new HashMap<>();
    at.put("host", settings.address());
    at.put("port", settings.port());
    at.put("protocols", "AMQP");
    at.put("sslEnabled", true);
    at.put("keyStorePath", settings.key().file().toAbsolutePath().toString());
    at.put("keyStorePassword", settings.key().password());
    at.put("keyStoreType", "PKCS12");
    at.put("enabledProtocols", "TLSv1.3,TLSv1.2");
    at.put("connectionsAllowed", MOST_CONNECTIONS);
    at.put("handshake-timeout", HANDSHAKE_SECONDS);
    at.putAll(LinkSettings.BUFFERS);
    Map<String, Object> amqp = new HashMap<>(LinkSettings.AMQP);
    amqp.put("saslMechanisms", "PLAIN");
    broker.addAcceptorConfiguration(
        new TransportConfiguration(PatientAcceptorFactory.class.getName(), at, "edges", amqp));
    // The secret is asked for again and again: one that was changed is refused from then on.
    broker.setAuthenticationCacheSize(0);
    broker.setSecurityInvalidationInterval(ASKED_AGAIN_MILLIS);
    broker.registerBrokerPlugin(new RefusalEndsLink());
  }

  @Override
  public Optional<ActiveMQSecurityManager> security() {
    return Optional.of(security);
  }
}
