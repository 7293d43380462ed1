package id.simpul.connectors.probe;

import java.util.List;

/** Of a source that the partner calls: there is nothing to connect to from here. */
public final class ServedProbe implements Probe {

  private String path = "";

  /** The hub's own address that the partner calls. */
  public void setPath(String address) {
    path = address;
  }

  @Override
  public List<Peer> peers() {
    return List.of();
  }

  @Override
  public List<Finding> ask(byte[] sample) {
    return List.of(Finding.of(Sign.CALLED_BY_PARTNER, path));
  }
}
