package id.simpul.routes.edge;

import id.simpul.routes.channel.EdgeChannels;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;

/**
 * The hub itself may do everything; an edge, which comes with its name and its secret, may put on
 * its own upward channels and take from its own downward ones. Of an edge's connections the newest
 * alone stays: one that is gone without a word must not keep what the next one waits for.
 * Thread-safe.
 */
final class EdgeSecurity implements ActiveMQSecurityManager5 {

  /** No edge is named so. */
  private static final String HUB = "the hub itself";

  private final BiPredicate<String, String> secrets;
  private final EdgeStates states;
  private final Map<String, RemotingConnection> connections = new ConcurrentHashMap<>();

  EdgeSecurity(BiPredicate<String, String> secrets, EdgeStates states) {
    this.secrets = secrets;
    this.states = states;
  }

  @Override
  public Subject authenticate(
      String user, String password, RemotingConnection connection, String domain) {
    if (connection == null || connection.getTransportConnection() instanceof InVMConnection) {
      return subject(HUB);
    }
    if (user == null || password == null || !secrets.test(user, password)) {
      return null;
    }
    connected(user, connection);
    return subject(user);
  }

  private static Subject subject(String name) {
    return new Subject(true, Set.of(new UserPrincipal(name)), Set.of(), Set.of());
  }

  private synchronized void connected(String edge, RemotingConnection connection) {
    RemotingConnection before = connections.get(edge);
    if (before == connection
        || before != null && before.getCreationTime() > connection.getCreationTime()) {
      return;
    }
    connections.put(edge, connection);
    states.connected(edge);
    connection.addCloseListener(() -> closed(edge, connection));
    connection.addFailureListener(new Ended(() -> closed(edge, connection)));
    if (before != null) {
      before.fail(new ActiveMQException("the edge has connected anew"));
    }
  }

  private synchronized void closed(String edge, RemotingConnection connection) {
    if (connections.remove(edge, connection)) {
      states.disconnected(edge);
    }
  }

  @Override
  public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
    return subject != null
        && subject.getPrincipals(UserPrincipal.class).stream()
            .map(UserPrincipal::getName)
            .anyMatch(name -> name.equals(HUB) || isOwn(name, check, address));
  }

  private static boolean isOwn(String edge, CheckType check, String address) {
    EdgeChannels channels = new EdgeChannels(edge);
    // A queue may stand behind its address, as in address::queue; the names are the same here.
    String plain = address.substring(address.lastIndexOf(':') + 1);
    return check == CheckType.SEND && channels.up().contains(plain)
        || check == CheckType.CONSUME && channels.down().contains(plain);
  }

  @Override
  public boolean validateUser(String user, String password) {
    return false;
  }

  @Override
  public boolean validateUserAndRole(
      String user, String password, Set<Role> roles, CheckType check) {
    return false;
  }
}
