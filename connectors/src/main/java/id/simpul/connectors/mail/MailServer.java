package id.simpul.connectors.mail;

import id.simpul.connectors.http.ClientTls;
import id.simpul.connectors.probe.Peer;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.util.Optional;
import java.util.Properties;

/**
 * A mail server and how the hub logs in there. Made by a Kamelet, one per use; thread-safe once its
 * properties are set.
 */
public final class MailServer {

  private String host = "";
  private int port;
  private String security = "tls";
  private String username = "";
  private String password = "";
  private int callTimeout = 30_000;

  public void setHost(String host) {
    if (!host.matches("[A-Za-z0-9.:-]+")) {
      throw new IllegalArgumentException("host must be a host's name or address");
    }
    this.host = host;
  }

  public void setPort(int port) {
    this.port = port;
  }

  /** {@code tls} from the first byte on, {@code starttls}, or {@code none}. */
  public void setSecurity(String security) {
    this.security = security;
  }

  /** Empty text: no login. */
  public void setUsername(String username) {
    this.username = username;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** For one answer of the server, in milliseconds. */
  public void setCallTimeout(int millis) {
    callTimeout = millis;
  }

  /** With STARTTLS the connection begins without it. */
  Peer peer() {
    return security.equals("tls")
        ? new Peer(host, port, Optional.of(new ClientTls()))
        : Peer.plain(host, port);
  }

  boolean logsIn() {
    return !username.isEmpty();
  }

  Transport transport() throws MessagingException {
    return connected(session("smtp").getTransport("smtp"));
  }

  Store store() throws MessagingException {
    return connected(session("imap").getStore("imap"));
  }

  private <T extends Service> T connected(T service) throws MessagingException {
    if (username.isEmpty()) {
      service.connect(host, port, null, null);
    } else {
      service.connect(host, port, username, password);
    }
    return service;
  }

  /** Nothing is taken from the system's properties but what Java trusts. */
  private Session session(String protocol) {
    String at = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.setProperty(at + "auth", Boolean.toString(!username.isEmpty()));
    properties.setProperty(at + "ssl.enable", Boolean.toString(security.equals("tls")));
    properties.setProperty(at + "ssl.checkserveridentity", "true");
    properties.setProperty(at + "starttls.enable", Boolean.toString(security.equals("starttls")));
    properties.setProperty(at + "starttls.required", Boolean.toString(security.equals("starttls")));
    properties.setProperty(at + "connectiontimeout", Integer.toString(callTimeout));
    properties.setProperty(at + "timeout", Integer.toString(callTimeout));
    properties.setProperty(at + "writetimeout", Integer.toString(callTimeout));
    // A letter for several is sent to all or to none.
    properties.setProperty("mail.smtp.sendpartial", "false");
    // A mail stays unread until the hub has it.
    properties.setProperty("mail.imap.peek", "true");
    properties.setProperty("mail.imap.fetchsize", "262144");
    return Session.getInstance(properties);
  }
}
