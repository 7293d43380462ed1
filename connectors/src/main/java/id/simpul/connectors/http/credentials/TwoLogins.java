package id.simpul.connectors.http.credentials;

import id.simpul.connectors.http.Credentials;
import id.simpul.connectors.http.LoginFailed;
import org.apache.hc.core5.http.ClassicHttpRequest;

/**
 * Two logins that are shown and renewed together: where a refusal does not say which of them it is
 * about. A call that was refused is made once more, not once for each. Thread-safe once its
 * properties are set.
 */
public final class TwoLogins implements Credentials {

  private Credentials first;
  private Credentials second;

  public void setFirst(Credentials login) {
    first = login;
  }

  public void setSecond(Credentials login) {
    second = login;
  }

  @Override
  public void show(ClassicHttpRequest request) throws LoginFailed {
    first.show(request);
    second.show(request);
  }

  @Override
  public boolean renew(ClassicHttpRequest refused) {
    boolean firstRenewed = first.renew(refused);
    return second.renew(refused) || firstRenewed;
  }
}
