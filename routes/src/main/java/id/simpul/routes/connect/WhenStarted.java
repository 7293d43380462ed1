package id.simpul.routes.connect;

import org.apache.camel.CamelContext;
import org.apache.camel.StartupListener;

/**
 * Makes connectors when Camel runs. Sooner, Camel would make them all together, and for one that
 * cannot be made not start at all.
 */
public record WhenStarted(Runnable work) implements StartupListener {

  /** Runs the work now or, in a Camel that has not started yet, as soon as it has. */
  public static void run(CamelContext camel, Runnable work) throws Exception {
    if (camel.isStarted()) {
      work.run();
    } else {
      camel.addStartupListener(new WhenStarted(work));
    }
  }

  @Override
  public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
    // Now a route would only be put down, and be started with the others.
  }

  @Override
  public void onCamelContextFullyStarted(CamelContext context, boolean alreadyStarted) {
    work.run();
  }
}
