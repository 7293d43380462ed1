package id.simpul.connectors.soap;

import java.util.Optional;
import org.apache.cxf.configuration.security.AuthorizationPolicy;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;

/**
 * Gives each call its timeouts and login. What is set on a client's conduit holds for that conduit
 * only, and for an address other than the contract's a client may choose another one.
 */
final class HttpPolicies extends AbstractPhaseInterceptor<Message> {

  private static final String VERSION = "org.apache.cxf.transport.http.forceVersion";

  private final HTTPClientPolicy policy;
  private final Optional<AuthorizationPolicy> login;

  HttpPolicies(HTTPClientPolicy policy, Optional<AuthorizationPolicy> login) {
    super(Phase.SETUP);
    this.policy = policy;
    this.login = login;
  }

  @Override
  public void handleMessage(Message message) {
    message.put(HTTPClientPolicy.class, policy);
    message.put(VERSION, policy.getVersion());
    login.ifPresent(each -> message.put(AuthorizationPolicy.class, each));
  }
}
