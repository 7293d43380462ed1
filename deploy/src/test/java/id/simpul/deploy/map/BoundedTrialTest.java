package id.simpul.deploy.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedTrialTest {

  private final BoundedTrial bounded = new BoundedTrial(Duration.ofMillis(50));
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void stop() {
    end.countDown();
    bounded.close();
  }

  /** As a mapping does that looks at no interruption. */
  private String endless() {
    while (end.getCount() > 0) {
      Thread.onSpinWait();
      Thread.interrupted();
      try {
        end.await();
      } catch (InterruptedException e) {
        continue;
      }
    }
    return "ended";
  }

  @Test
  void whatEndsInTimeGivesItsResult() throws Exception {
    assertThat(bounded.run(() -> "made")).isEqualTo("made");
  }

  @Test
  void whatDoesNotEndIsGivenUp() {
    assertThatThrownBy(() -> bounded.run(this::endless)).hasMessageContaining("did not end");
  }

  @Test
  void noMoreAreStartedWhileThreeDoNotEndAndAgainOnceTheyDo() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> bounded.run(this::endless)).hasMessageContaining("did not end");
    }
    assertThatThrownBy(() -> bounded.run(() -> "made")).hasMessageContaining("not ended yet");
    end.countDown();
    await().ignoreExceptions().until(() -> bounded.run(() -> "made"), "made"::equals);
  }

  @Test
  void whatCallsItselfWithoutEndIsGivenUp() {
    assertThatThrownBy(() -> bounded.run(this::deeper)).hasMessageContaining("calls itself");
  }

  private String deeper() {
    return deeper() + ".";
  }
}
