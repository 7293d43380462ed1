package id.simpul.connectors.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a peer's name leads to an address that can be meant. */
final class NameCheck implements Examination.PeerCheck {

  /** Names that are private by themselves, and addresses. */
  private static final Pattern INTERNAL =
      Pattern.compile("[^.]+|.*\\.(local|localhost|internal|lan|home|intra|test)|[0-9.]+|.*:.*");

  private final Names names;

  NameCheck(Names names) {
    this.names = names;
  }

  @Override
  public Finding of(Peer peer) {
    try {
      return judged(peer.host(), names.of(peer.host()));
    } catch (UnknownHostException e) {
      return Finding.of(Sign.NAME_UNKNOWN, peer.host());
    } catch (IOException e) {
      return Finding.of(Sign.NAME_SERVERS_AWAY, peer.host());
    }
  }

  private static Finding judged(String host, List<InetAddress> addresses) {
    boolean internal = INTERNAL.matcher(host).matches();
    String all = text(addresses);
    if (!internal && addresses.stream().anyMatch(NameCheck::isNowhere)) {
      return Finding.of(Sign.NAME_BLOCKED, host, all);
    }
    return !internal && addresses.stream().anyMatch(NameCheck::isPrivate)
        ? Finding.of(Sign.NAME_PRIVATE, host, all)
        : Finding.of(Sign.NAME_FOUND, all);
  }

  /** What filters answer in place of the right address. */
  private static boolean isNowhere(InetAddress address) {
    return address.isAnyLocalAddress() || address.isLoopbackAddress();
  }

  static boolean isPrivate(InetAddress address) {
    return address.isSiteLocalAddress() || address.isLinkLocalAddress();
  }

  private static String text(List<InetAddress> addresses) {
    return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
  }
}
