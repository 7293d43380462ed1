package id.simpul.connectors.http;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.ExecRuntime;

/** Cuts the connection of a call that is not over in time. Closing it lifts the deadline. */
final class CallDeadline implements AutoCloseable {

  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private final Duration limit;
  private final ExecRuntime call;
  private final ScheduledFuture<?> cut;
  private volatile boolean passed;

  private CallDeadline(Duration limit, ExecRuntime call) {
    this.limit = limit;
    this.call = call;
    this.cut = TIMER.schedule(this::cut, limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  static CallDeadline start(Duration limit, ExecRuntime call) {
    return new CallDeadline(limit, call);
  }

  private void cut() {
    passed = true;
    call.discardEndpoint();
  }

  boolean passed() {
    return passed;
  }

  Duration limit() {
    return limit;
  }

  @Override
  public void close() {
    cut.cancel(false);
  }

  /** One thread for all connectors: cutting a connection does not wait for anybody. */
  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "call-deadline");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }
}
