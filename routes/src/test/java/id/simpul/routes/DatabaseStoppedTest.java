package id.simpul.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.routes.intake.Receipt;
import id.simpul.routes.journal.MessageLog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.AbstractDataSource;

class DatabaseStoppedTest {

  @TempDir Path home;

  @Test
  void messagesAreTakenAndDeliveredWithoutTheDatabaseAndTheLogCatchesUp() throws Exception {
    AtomicBoolean stopped = new AtomicBoolean(true);
    try (TestHub hub = new TestHub(home).database(new Stoppable(home, stopped)).start()) {
      Receipt receipt = hub.send("1", "a");
      await().until(() -> hub.callsOf("a").size() == 1);
      assertThat(hub.hub().log().find(receipt.trackingId()).orElseThrow().message().progress())
          .isEqualTo(MessageLog.Progress.ACCEPTED);
      assertThat(hub.hub().logAvailable()).isFalse();
      stopped.set(false);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> hub.state(receipt).equals(Optional.of(MessageLog.State.DELIVERED)));
      assertThat(hub.hub().logAvailable()).isTrue();
    }
  }

  private static final class Stoppable extends AbstractDataSource {

    private final JdbcConnectionPool pool;
    private final AtomicBoolean stopped;

    Stoppable(Path home, AtomicBoolean stopped) {
      this.pool = JdbcConnectionPool.create("jdbc:h2:file:" + home + "/log/messages", "sa", "");
      this.stopped = stopped;
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (stopped.get()) {
        throw new SQLException("the database is stopped");
      }
      return pool.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }
  }
}
