package id.simpul.connectors.http;

import org.apache.hc.core5.http.ClassicHttpRequest;

/**
 * What a call shows of who it comes from. Used by many calls at once; {@link ConnectorHttpClient}
 * takes one as a property.
 */
public interface Credentials {

  /**
   * Adds what is to be shown to a request that is complete otherwise.
   *
   * @throws LoginFailed if there is nothing to show now: the request is not sent
   */
  void show(ClassicHttpRequest request) throws LoginFailed;

  /**
   * Told that the receiver refused what this request showed.
   *
   * @return whether the request is worth one more try, because something else is shown from now on
   */
  default boolean renew(ClassicHttpRequest refused) {
    return false;
  }
}
