package id.simpul.connectors.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/**
 * This machine's names. Java says "unknown host" for a name that does not exist and for servers
 * that are away; who can mend it differs, so that the servers are asked once more, directly.
 */
final class SystemNames implements Names {

  private static final String SERVERS = "com.sun.jndi.dns.DnsContextFactory";
  private static final String MILLIS = "1500";

  @Override
  public List<InetAddress> of(String host) throws IOException {
    try {
      return List.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException e) {
      askServers(host);
      throw e;
    }
  }

  /** Returns when they answer, whatever they know. */
  private static void askServers(String host) throws IOException {
    Hashtable<String, String> settings = new Hashtable<>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, SERVERS);
    settings.put("com.sun.jndi.dns.timeout.initial", MILLIS);
    settings.put("com.sun.jndi.dns.timeout.retries", "1");
    try {
      InitialDirContext servers = new InitialDirContext(settings);
      try {
        servers.getAttributes("dns:/" + host, new String[] {"A", "AAAA"});
      } finally {
        servers.close();
      }
    } catch (NameNotFoundException e) {
      // They answer: nobody knows the name.
    } catch (NamingException e) {
      throw new IOException("no name server answers", e);
    }
  }
}
