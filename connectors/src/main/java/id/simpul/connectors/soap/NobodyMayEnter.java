package id.simpul.connectors.soap;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;

/** Refuses every request to a service. */
final class NobodyMayEnter extends AbstractSoapInterceptor {

  private final String reason;
  private final boolean later;

  private NobodyMayEnter(String reason, boolean later) {
    super(Phase.PRE_PROTOCOL);
    this.reason = reason;
    this.later = later;
  }

  /** No way to log in is set. */
  static NobodyMayEnter withoutLogin() {
    return new NobodyMayEnter(
        "no login is set for this service / masuk ke layanan ini belum diatur", false);
  }

  /** A file of the service cannot be used; the same request may succeed later. */
  static NobodyMayEnter whileNotConnected() {
    return new NobodyMayEnter(
        "this service is not connected / layanan ini sedang tidak terhubung", true);
  }

  @Override
  public void handleMessage(SoapMessage message) {
    throw new SoapFault(
        reason, later ? message.getVersion().getReceiver() : message.getVersion().getSender());
  }
}
