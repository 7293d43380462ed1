package id.simpul.routes.edge;

import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Who an edge is and how it reaches the centre.
 *
 * @param name as participants' files say it
 * @param host of the centre
 * @param port of the centre
 * @param centreKey by which the centre is recognised
 * @param secret of this edge
 * @param bitsPerSecond what the link may take, in each direction; empty for all there is
 * @param home on whose disk the messages wait
 * @param version of the program, for the centre to show
 */
public record EdgeSettings(
    String name,
    String host,
    int port,
    KeyPin centreKey,
    String secret,
    OptionalLong bitsPerSecond,
    Path home,
    String version) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "edge " + name + " of " + host + ":" + port;
  }
}
