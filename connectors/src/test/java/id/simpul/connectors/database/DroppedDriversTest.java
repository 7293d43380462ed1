package id.simpul.connectors.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.logging.Logger;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedDriversTest {

  @TempDir Path drivers;

  @Test
  void a_driver_beside_the_hub_is_found_and_a_missing_one_is_told() throws Exception {
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      camel.getPropertiesComponent().addInitialProperty("simpul.drivers-dir", drivers.toString());
      assertThatThrownBy(() -> DroppedDrivers.offer(camel, "jdbc:dropped:x"))
          .hasMessage("no JDBC driver for jdbc:dropped: put its jar into drivers/");

      jar(drivers.resolve("dropped.jar"));
      DroppedDrivers.offer(camel, "jdbc:dropped:x");

      assertThat(DriverManager.getDriver("jdbc:dropped:x").getMajorVersion()).isEqualTo(17);
    }
  }

  private static void jar(Path file) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new JarEntry("META-INF/services/java.sql.Driver"));
      jar.write(Dropped.class.getName().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Of a make that nobody else speaks to. */
  public static final class Dropped implements Driver {

    @Override
    public Connection connect(String url, Properties login) throws SQLException {
      throw new SQLException("not a real database");
    }

    @Override
    public boolean acceptsURL(String url) {
      return url.startsWith("jdbc:dropped:");
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties login) {
      return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
      return 17;
    }

    @Override
    public int getMinorVersion() {
      return 0;
    }

    @Override
    public boolean jdbcCompliant() {
      return false;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }
  }
}
