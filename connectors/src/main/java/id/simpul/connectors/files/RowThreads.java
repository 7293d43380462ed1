package id.simpul.connectors.files;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads in which rows are offered side by side, and one more, which reads the file meanwhile
 * and gives the sign of life to other hubs. They end when there is no file.
 */
public final class RowThreads {

  private static final int MOST = 256;

  private RowThreads() {}

  /**
   * Called by a Kamelet.
   *
   * @param rowsInFlight from 1 to 256
   */
  public static ExecutorService of(int rowsInFlight) {
    int threads = Math.min(MOST, Math.max(1, rowsInFlight)) + 1;
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads, threads, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), RowThreads::thread);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "file-rows");
    thread.setDaemon(true);
    return thread;
  }
}
