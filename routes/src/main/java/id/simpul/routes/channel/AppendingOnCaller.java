package id.simpul.routes.channel;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The broker's threads for its journal, without most of the changes between threads: what appends a
 * record is run by the thread that asks for it. Artemis orders these tasks, so that a caller who
 * comes while another appends only leaves its record behind. Changing to a thread for each record
 * was half of what the broker costs.
 *
 * <p>What such a task itself asks for, opening the next file or compacting, may wait for locks that
 * the task holds: that gets a thread of its own. Thread-safe.
 */
final class AppendingOnCaller extends AbstractExecutorService {

  private final ThreadLocal<Boolean> appending = ThreadLocal.withInitial(() -> false);
  private final ExecutorService others =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "broker-files");
            thread.setDaemon(true);
            return thread;
          });

  @Override
  public void execute(Runnable task) {
    if (appending.get()) {
      others.execute(() -> run(task));
    } else {
      run(task);
    }
  }

  private void run(Runnable task) {
    appending.set(true);
    try {
      task.run();
    } finally {
      appending.remove();
    }
  }

  @Override
  public void shutdown() {
    others.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return others.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return others.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return others.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return others.awaitTermination(timeout, unit);
  }
}
