package id.simpul.deploy.map;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a mapping that somebody is still writing: one that does not end must not hold the page. */
final class BoundedTrial implements AutoCloseable {

  private static final int AT_ONCE = 3;

  private final Duration longest;
  private final Semaphore running = new Semaphore(AT_ONCE);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "mapping-trial");
            thread.setDaemon(true);
            return thread;
          });

  BoundedTrial(Duration longest) {
    this.longest = longest;
  }

  /**
   * @throws Refusal if it does not end in time, calls itself without end, or too many before it
   *     still run
   */
  <T> T run(Callable<T> trial) throws Refusal {
    if (!running.tryAcquire()) {
      throw new Refusal(Refusal.Reason.BUSY);
    }
    Future<T> result = submitted(trial);
    try {
      return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      throw new Refusal(Refusal.Reason.ENDLESS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.Reason.BUSY);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StackOverflowError) {
        throw new Refusal(Refusal.Reason.TOO_DEEP);
      }
      throw new IllegalStateException("a trial failed", e.getCause());
    }
  }

  private <T> Future<T> submitted(Callable<T> trial) throws Refusal {
    try {
      return threads.submit(() -> released(trial));
    } catch (RejectedExecutionException e) {
      // The page is being closed.
      running.release();
      throw new Refusal(Refusal.Reason.BUSY);
    }
  }

  private <T> T released(Callable<T> trial) throws Exception {
    try {
      return trial.call();
    } finally {
      running.release();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
