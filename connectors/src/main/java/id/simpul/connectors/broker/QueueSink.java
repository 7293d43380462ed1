package id.simpul.connectors.broker;

import id.simpul.connectors.Outcome;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.MessageProducer;
import jakarta.jms.ResourceAllocationException;
import jakarta.jms.Session;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts each message on a queue and returns when the broker has it on disk. One connection for all
 * calls, a session for each. Made by a Kamelet, one per use; thread-safe once started.
 */
public final class QueueSink implements Processor, Service {

  private static final Logger LOG = LoggerFactory.getLogger(QueueSink.class);

  private String queue = "";
  private ConnectionFactory factory;
  private Connection connection;

  /** Checked here, before anything connects. */
  public void setAddress(String address) {
    BrokerAddress.checked(address);
  }

  public void setQueue(String name) {
    queue = name;
  }

  public void setFactory(ConnectionFactory factory) {
    this.factory = factory;
  }

  @Override
  public void start() {
    // Connects with the first message: a broker that is away must not keep the hub from starting.
  }

  @Override
  public void stop() {
    drop();
  }

  @Override
  public void process(Exchange exchange) {
    exchange.getMessage().setBody(send(Outgoing.take(exchange)));
  }

  private Outcome send(Outgoing outgoing) {
    Session session;
    try {
      session = session();
    } catch (JMSException e) {
      drop();
      return new Outcome.Unavailable("no connection: " + e.getClass().getSimpleName());
    }
    try (session) {
      send(session, outgoing);
      return new Outcome.Delivered("");
    } catch (JMSSecurityException | InvalidDestinationException | ResourceAllocationException e) {
      return new Outcome.Unavailable("the broker refuses: " + e.getClass().getSimpleName());
    } catch (JMSException e) {
      drop();
      return new Outcome.Unknown("no answer: " + e.getClass().getSimpleName());
    }
  }

  private void send(Session session, Outgoing outgoing) throws JMSException {
    BytesMessage message = session.createBytesMessage();
    message.writeBytes(outgoing.body());
    if (!outgoing.key().isEmpty()) {
      message.setJMSCorrelationID(outgoing.key());
      message.setStringProperty("_AMQ_DUPL_ID", outgoing.key());
    }
    MessageProducer producer = session.createProducer(session.createQueue(queue));
    producer.send(message);
  }

  private synchronized Session session() throws JMSException {
    if (connection == null) {
      connection = factory.createConnection();
    }
    return connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
  }

  private synchronized void drop() {
    Connection last = connection;
    connection = null;
    if (last == null) {
      return;
    }
    try {
      last.close();
    } catch (JMSException e) {
      LOG.debug("A broker's connection was gone before it was closed");
    }
  }
}
