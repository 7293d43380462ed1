package id.simpul.connectors.soap;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;

/** Refuses every request to a service for which no way to log in is set. */
final class NobodyMayEnter extends AbstractSoapInterceptor {

  NobodyMayEnter() {
    super(Phase.PRE_PROTOCOL);
  }

  @Override
  public void handleMessage(SoapMessage message) {
    throw new SoapFault(
        "no login is set for this service / masuk ke layanan ini belum diatur",
        message.getVersion().getSender());
  }
}
