package id.simpul.connectors.bpn;

import java.time.LocalDate;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Makes the request for the deeds of the day at hand. Made by a Kamelet, one per use; thread-safe
 * once its properties are set.
 */
public final class AskDeeds implements Processor {

  static final String DAY = "simpulDeedsDay";

  private String username = "";
  private String password = "";
  private boolean form;

  public void setUsername(String name) {
    username = name;
  }

  public void setPassword(String secret) {
    password = secret;
  }

  /** {@code json} or {@code form}. */
  public void setFormat(String format) {
    form = format.equals("form");
  }

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    LocalDate day = message.getBody(LocalDate.class);
    DeedsLogin login = new DeedsLogin(username, password);
    exchange.setProperty(DAY, day);
    message.removeHeaders("*");
    message.setHeader(
        Exchange.CONTENT_TYPE, form ? "application/x-www-form-urlencoded" : "application/json");
    message.setBody(form ? login.form(day) : login.json(day));
  }
}
