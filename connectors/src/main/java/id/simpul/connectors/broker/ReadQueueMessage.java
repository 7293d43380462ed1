package id.simpul.connectors.broker;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsMessage;

/**
 * Takes text or bytes out of a broker's message. Objects are never read: taking one apart runs code
 * of the sender's choice. Made by a Kamelet, one per use; thread-safe once its properties are set.
 */
public final class ReadQueueMessage implements Processor {

  private String idProperty = "";

  /** Checked here, before anything connects. */
  public void setAddress(String address) {
    BrokerAddress.checked(address);
  }

  public void setIdProperty(String name) {
    idProperty = name;
  }

  @Override
  public void process(Exchange exchange) throws JMSException, MessageRefused {
    Message message = exchange.getMessage(JmsMessage.class).getJmsMessage();
    new QueueOffer(id(message), bytes(message)).keep(exchange);
  }

  private String id(Message message) throws JMSException {
    String own = idProperty.isEmpty() ? null : message.getStringProperty(idProperty);
    return own == null || own.isEmpty() ? message.getJMSMessageID() : own;
  }

  private static byte[] bytes(Message message) throws JMSException, MessageRefused {
    if (message instanceof TextMessage text) {
      return text.getText() == null ? new byte[0] : text.getText().getBytes(StandardCharsets.UTF_8);
    }
    if (message instanceof BytesMessage bytes) {
      byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
      bytes.readBytes(body);
      return body;
    }
    throw new MessageRefused("a message that is neither text nor bytes");
  }
}
