package id.simpul.connectors.soap;

import java.util.Optional;
import org.w3c.dom.Element;

/** A contract of which a file cannot be used: whoever calls is told to try later. */
final class NotServed implements Served {

  @Override
  public Wish wish(String operation, Element payload) throws RefusedRequest {
    throw new RefusedRequest("not-writable", "");
  }

  @Override
  public Optional<Element> receipt(String trackingId) {
    return Optional.empty();
  }
}
