package id.simpul.connectors.http.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.http.LoginFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TokenCacheTest {

  private static final int CALLERS = 64;

  private final AtomicInteger issued = new AtomicInteger();
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private volatile LoginFailed trouble;
  private final TokenCache cache = new TokenCache(this::issue, now::get);

  @Test
  void a_token_is_issued_once_in_its_life() throws Exception {
    assertThat(cache.token()).isEqualTo("t1");
    pass(Duration.ofSeconds(89));
    assertThat(cache.token()).isEqualTo("t1");
    pass(Duration.ofSeconds(2));
    assertThat(cache.token()).isEqualTo("t2");
  }

  @Test
  void all_who_ask_at_once_wait_for_one_call_of_the_issuer() throws Exception {
    CountDownLatch ready = new CountDownLatch(CALLERS);
    TokenCache slow =
        new TokenCache(
            () -> {
              await(ready);
              return issue();
            });

    assertThat(concurrently(slow, ready)).hasSize(CALLERS).containsOnly("t1");
    assertThat(issued).hasValue(1);
  }

  @Test
  void all_who_ask_at_once_share_one_failure_of_the_issuer() throws Exception {
    CountDownLatch ready = new CountDownLatch(CALLERS);
    trouble = new LoginFailed("down", Optional.of(Duration.ofHours(1)));
    TokenCache slow =
        new TokenCache(
            () -> {
              await(ready);
              return issue();
            });

    assertThat(concurrently(slow, ready)).hasSize(CALLERS).containsOnly("failed: down");
    assertThat(issued).hasValue(1);
  }

  @Test
  void a_refused_token_is_issued_anew_once_however_many_were_refused() throws Exception {
    String first = cache.token();

    cache.refused(first);
    assertThat(cache.token()).isEqualTo("t2");
    cache.refused(first);
    assertThat(cache.token()).isEqualTo("t2");
  }

  @Test
  void a_token_that_is_still_good_is_used_while_the_issuer_is_away() throws Exception {
    cache.token();
    trouble = new LoginFailed("down");
    pass(Duration.ofSeconds(95));

    assertThat(cache.token()).isEqualTo("t1");
    assertThat(cache.token()).isEqualTo("t1");
    assertThat(issued).hasValue(2);
    pass(Duration.ofSeconds(6));
    assertThatThrownBy(cache::token).isInstanceOf(LoginFailed.class).hasMessage("down");
  }

  @Test
  void an_issuer_is_left_alone_for_as_long_as_it_asked() throws Exception {
    trouble = new LoginFailed("busy", Optional.of(Duration.ofMinutes(2)));
    assertThatThrownBy(cache::token).hasMessage("busy");
    trouble = null;
    pass(Duration.ofSeconds(119));

    assertThatThrownBy(cache::token)
        .isInstanceOfSatisfying(
            LoginFailed.class, e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(1)));
    assertThat(issued).hasValue(1);
    pass(Duration.ofSeconds(1));
    assertThat(cache.token()).isEqualTo("t2");
  }

  @Test
  void a_bug_in_an_issuer_does_not_hold_the_next_caller() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    TokenCache buggy =
        new TokenCache(
            () -> {
              if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("secret");
              }
              return issue();
            });

    assertThatThrownBy(buggy::token).hasMessage("no token: IllegalStateException");
    assertThat(buggy.token()).isEqualTo("t1");
  }

  private AccessToken issue() throws LoginFailed {
    int number = issued.incrementAndGet();
    if (trouble != null) {
      throw trouble;
    }
    return new AccessToken("t" + number, Duration.ofSeconds(100));
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private static List<String> concurrently(TokenCache cache, CountDownLatch ready)
      throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        calls.add(() -> tokenOrFailure(cache, ready));
      }
      List<String> seen = new ArrayList<>();
      for (Future<String> call : callers.invokeAll(calls)) {
        seen.add(call.get());
      }
      return seen;
    } finally {
      callers.shutdownNow();
    }
  }

  private static String tokenOrFailure(TokenCache cache, CountDownLatch ready) {
    ready.countDown();
    try {
      return cache.token();
    } catch (LoginFailed e) {
      return "failed: " + e.getMessage();
    }
  }

  private static void await(CountDownLatch ready) {
    try {
      ready.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
