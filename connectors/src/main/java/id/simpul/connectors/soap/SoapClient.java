package id.simpul.connectors.soap;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Dispatch;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import org.apache.cxf.message.Message;
import org.w3c.dom.Document;

/** Calls one operation of one WSDL. Thread-safe. */
final class SoapClient implements AutoCloseable {

  /** Ours, so that a call can be given up: CXF's own timeouts start anew with every byte. */
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "soap-call");
            thread.setDaemon(true);
            return thread;
          });

  private final Contract contract;
  private final String address;
  private final Dispatch<Source> dispatch;
  private final AutoCloseable client;

  /**
   * @param address where the system is; empty: where the WSDL says
   * @param client is closed with this
   */
  SoapClient(Contract contract, String address, Dispatch<Source> dispatch, AutoCloseable client) {
    this.contract = contract;
    this.address = address;
    this.dispatch = dispatch;
    this.client = client;
  }

  Contract contract() {
    return contract;
  }

  /**
   * Makes the call; it ends by the deadline.
   *
   * @return what broke it off, or null when it came to an end
   */
  Throwable make(Call call, Document payload, Duration deadline) {
    Future<?> running = THREADS.submit(() -> invoke(call, payload));
    try {
      running.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (TimeoutException e) {
      running.cancel(true);
      return e;
    } catch (InterruptedException e) {
      running.cancel(true);
      Thread.currentThread().interrupt();
      return e;
    }
  }

  private void invoke(Call call, Document payload) {
    Map<String, Object> context = new HashMap<>();
    context.put(Call.KEY, call);
    context.put(BindingProvider.SOAPACTION_USE_PROPERTY, true);
    context.put(BindingProvider.SOAPACTION_URI_PROPERTY, contract.action());
    context.put(Message.MTOM_ENABLED, !call.parts().isEmpty());
    if (!address.isEmpty()) {
      context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, address);
    }
    dispatch.getRequestContext().putAll(context);
    if (contract.oneWay()) {
      dispatch.invokeOneWay(new DOMSource(payload));
    } else {
      dispatch.invoke(new DOMSource(payload));
    }
  }

  @Override
  public void close() throws Exception {
    client.close();
  }
}
