package id.simpul.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import id.simpul.routes.TestHub;
import id.simpul.routes.intake.Receipt;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class LostAnswerTest {

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(Database.class)
  void aJournalMessageThatWasWrittenIsNotWrittenAgain(Database kind) throws Exception {
    try (HikariDataSource dataSource = kind.open(home)) {
      LosesAnswers losing = new LosesAnswers(dataSource);
      try (TestHub hub = new TestHub(home).database(losing).start()) {
        Receipt first = hub.send("1", "a");
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> hub.state(first).equals(Optional.of(MessageLog.State.DELIVERED)));
        losing.commits.set(1);
        Receipt second = hub.send("2", "a");
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> losing.lost.get() == 1 && hub.hub().broker().depth("journal") == 0);
        assertThat(hub.hub().log().find(second.trackingId()).orElseThrow().events())
            .extracting(Event::kind)
            .containsExactly(Event.Kind.ACCEPTED, Event.Kind.QUEUED, Event.Kind.DELIVERED);
      }
    }
  }

  /** Commits, and then says that the connection broke, for as many commits as asked. */
  private static final class LosesAnswers extends DelegatingDataSource {

    final AtomicInteger commits = new AtomicInteger();
    final AtomicInteger lost = new AtomicInteger();

    LosesAnswers(HikariDataSource dataSource) {
      super(dataSource);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                try {
                  Object result = method.invoke(connection, arguments);
                  if (method.getName().equals("commit") && commits.getAndDecrement() > 0) {
                    lost.incrementAndGet();
                    throw new SQLException("the connection broke");
                  }
                  return result;
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
