package id.simpul.connectors.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/**
 * JDBC drivers whose licence keeps them out of the hub: an operator drops the jar into the
 * directory that the property {@code simpul.drivers-dir} names. They are read when a participant
 * uses a database that no other driver speaks to.
 */
final class DroppedDrivers {

  private DroppedDrivers() {}

  /**
   * Sees to it that the driver manager has a driver for this address.
   *
   * @throws NoDriver if there is none; a jar that is put there later is found by the next call
   */
  static void offer(CamelContext camel, String url) throws NoDriver {
    if (known(url)) {
      return;
    }
    camel
        .getPropertiesComponent()
        .resolveProperty("simpul.drivers-dir")
        .ifPresent(directory -> register(Path.of(directory)));
    if (!known(url)) {
      throw new NoDriver(url.split(":")[1]);
    }
  }

  private static boolean known(String url) {
    try {
      DriverManager.getDriver(url);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /** The loader stays open as long as the hub runs: drivers load classes when they need them. */
  private static void register(Path directory) {
    if (Files.isDirectory(directory)) {
      ClassLoader jars = new URLClassLoader(jars(directory), DroppedDrivers.class.getClassLoader());
      ServiceLoader.load(Driver.class, jars).stream()
          .map(ServiceLoader.Provider::get)
          .forEach(DroppedDrivers::register);
    }
  }

  private static void register(Driver driver) {
    try {
      DriverManager.registerDriver(new DroppedDriver(driver));
    } catch (SQLException e) {
      throw new IllegalStateException("a JDBC driver cannot be registered", e);
    }
  }

  private static URL[] jars(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .map(DroppedDrivers::url)
          .toArray(URL[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException("the drivers directory cannot be read", e);
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("every file has a URL", e);
    }
  }
}
