package id.simpul.connectors.broker;

import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Peer;
import id.simpul.connectors.probe.Probe;
import id.simpul.connectors.probe.Sign;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a broker: connects and logs in. The queue is not touched, for asking for one makes it at
 * many brokers. A bean of a Kamelet.
 */
public final class QueueProbe implements Probe {

  private String address = "";
  private String username = "";
  private ConnectionFactory factory;

  public void setAddress(String address) {
    this.address = BrokerAddress.checked(address);
  }

  public void setUsername(String name) {
    username = name;
  }

  public void setFactory(ConnectionFactory factory) {
    this.factory = factory;
  }

  @Override
  public List<Peer> peers() {
    return List.of(BrokerAddress.peer(address));
  }

  @Override
  public List<Finding> ask(byte[] sample) {
    List<Finding> found = new ArrayList<>();
    try (Connection connection = factory.createConnection()) {
      connection.createSession().close();
      found.add(Finding.of(Sign.ANSWERED, connection.getMetaData().getJMSProviderName()));
      found.add(Finding.of(username.isEmpty() ? Sign.LOGIN_NONE : Sign.LOGIN_GOOD));
      found.add(Finding.of(Sign.ALLOWED_NOT_ASKED));
    } catch (JMSSecurityException e) {
      Sign sign = username.isEmpty() ? Sign.LOGIN_MISSING : Sign.LOGIN_REFUSED;
      found.add(Finding.of(sign, e.getClass().getSimpleName()));
    } catch (JMSException e) {
      found.add(Finding.of(Sign.ANSWER_CUT, e.getClass().getSimpleName()));
    }
    return found;
  }
}
