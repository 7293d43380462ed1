package id.simpul.routes.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppendingOnCallerTest {

  private final AppendingOnCaller executor = new AppendingOnCaller();

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  @Test
  void what_is_asked_for_is_done_when_asking_returns() {
    CompletableFuture<Thread> ran = new CompletableFuture<>();
    executor.execute(() -> ran.complete(Thread.currentThread()));
    assertThat(ran).isCompletedWithValue(Thread.currentThread());
  }

  @Test
  void what_a_task_asks_for_waits_for_no_lock_of_that_task() throws Exception {
    Object lock = new Object();
    CompletableFuture<Thread> ran = new CompletableFuture<>();
    executor.execute(
        () -> {
          synchronized (lock) {
            executor.execute(() -> executor.execute(() -> inside(lock, ran)));
            assertThat(ran).isNotDone();
          }
        });
    assertThat(ran.get(10, TimeUnit.SECONDS)).isNotEqualTo(Thread.currentThread());
  }

  private static void inside(Object lock, CompletableFuture<Thread> ran) {
    synchronized (lock) {
      ran.complete(Thread.currentThread());
    }
  }

  @Test
  void after_a_task_that_failed_the_next_is_run_by_its_caller_again() {
    assertThatThrownBy(() -> executor.execute(() -> Integer.parseInt("no number")))
        .isInstanceOf(NumberFormatException.class);
    what_is_asked_for_is_done_when_asking_returns();
  }
}
