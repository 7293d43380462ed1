package id.simpul.routes.channel;

import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * Keeps an Error that a step throws on the exchange, as Camel does with an exception. Thrown
 * through Camel, it would leave the rest of the exchange in the thread's queue of work, where it
 * runs together with the next message.
 */
public final class ErrorsAsExceptions implements InterceptStrategy {

  @Override
  public Processor wrapProcessorInInterceptors(
      CamelContext context, NamedNode definition, Processor target, Processor nextTarget) {
    return new Guarded(target);
  }

  private static final class Guarded extends DelegateAsyncProcessor {

    Guarded(Processor step) {
      super(step);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
      try {
        return super.process(exchange, callback);
      } catch (Error e) {
        exchange.setException(e);
        callback.done(true);
        return true;
      }
    }
  }
}
