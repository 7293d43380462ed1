package id.simpul.connectors.soap;

import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import java.net.URL;
import java.time.Duration;
import java.util.Optional;
import javax.xml.transform.Source;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.configuration.security.AuthorizationPolicy;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.jaxws.DispatchImpl;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;

/**
 * Which operation of which service is called, and how HTTP is used for it. Made by a Kamelet, one
 * per use. Empty text means that a property is not used.
 */
public final class SoapService {

  private static final long CONNECT = 5_000;

  /** Up to here a request is in memory and goes with its length: old servers know no chunks. */
  private static final int LARGEST_REQUEST = 64 << 20;

  private static final int LARGEST_ANSWER = 10 << 20;

  private String wsdl = "";
  private String service = "";
  private String port = "";
  private String operation = "";
  private String address = "";
  private String basicUser = "";
  private String basicPassword = "";
  private Duration callTimeout = Duration.ofSeconds(30);

  public void setWsdl(String location) {
    wsdl = location;
  }

  public void setService(String name) {
    service = name;
  }

  public void setPort(String name) {
    port = name;
  }

  public void setOperation(String name) {
    operation = name;
  }

  /** Where the system is, when the WSDL says something else. */
  public void setAddress(String url) {
    address = url;
  }

  public void setBasicUser(String user) {
    basicUser = user;
  }

  public void setBasicPassword(String password) {
    basicPassword = password;
  }

  /**
   * How long one call may take in all.
   *
   * @param millis milliseconds, 1 or more
   */
  public void setCallTimeout(long millis) {
    if (millis < 1) {
      throw new IllegalArgumentException("callTimeout must be at least 1 ms");
    }
    callTimeout = Duration.ofMillis(millis);
  }

  Duration callTimeout() {
    return callTimeout;
  }

  /**
   * Reads the WSDL and makes the client.
   *
   * @throws Exception if the WSDL cannot be read or does not fit
   */
  SoapClient client(OutgoingSecurity security) throws Exception {
    Bus bus = SoapBus.shared();
    ContractPort chosen = ContractPort.read(bus, wsdl, service, port);
    Contract contract = Contract.of(chosen, operation);
    Dispatch<Source> dispatch = dispatch(bus, chosen);
    dispatch.getRequestContext().put("thread.local.request.context", true);
    Client client = ((DispatchImpl<Source>) dispatch).getClient();
    client.getOutInterceptors().add(new BeginCall());
    client.getOutInterceptors().add(new MarkLeaving());
    client.getInInterceptors().add(new EnvelopeGuard(LARGEST_ANSWER));
    client.getInInterceptors().add(new InlineParts(LARGEST_ANSWER));
    client
        .getEndpoint()
        .put(AttachmentDeserializer.ATTACHMENT_MAX_SIZE, String.valueOf(LARGEST_ANSWER));
    security.addTo(client);
    configure(client);
    return new SoapClient(contract, address, dispatch, client);
  }

  private static Dispatch<Source> dispatch(Bus bus, ContractPort chosen) throws Exception {
    Bus before = BusFactory.getAndSetThreadDefaultBus(bus);
    try {
      return Service.create(new URL(chosen.location()), chosen.service())
          .createDispatch(chosen.port(), Source.class, Service.Mode.PAYLOAD);
    } finally {
      BusFactory.setThreadDefaultBus(before);
    }
  }

  private void configure(Client client) {
    HTTPClientPolicy policy = policy();
    ((HTTPConduit) client.getConduit()).setClient(policy);
    client.getOutInterceptors().add(new HttpPolicies(policy, login()));
  }

  private Optional<AuthorizationPolicy> login() {
    if (basicUser.isEmpty()) {
      return Optional.empty();
    }
    AuthorizationPolicy login = new AuthorizationPolicy();
    login.setAuthorizationType("Basic");
    login.setUserName(basicUser);
    login.setPassword(basicPassword);
    return Optional.of(login);
  }

  private HTTPClientPolicy policy() {
    HTTPClientPolicy policy = new HTTPClientPolicy();
    policy.setConnectionTimeout(Math.min(CONNECT, callTimeout.toMillis()));
    policy.setReceiveTimeout(callTimeout.toMillis());
    policy.setChunkingThreshold(LARGEST_REQUEST);
    policy.setAutoRedirect(false);
    policy.setMaxRetransmits(0);
    policy.setVersion("1.1");
    return policy;
  }
}
