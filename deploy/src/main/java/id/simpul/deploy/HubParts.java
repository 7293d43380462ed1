package id.simpul.deploy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.Hub;
import id.simpul.routes.HubSettings;
import id.simpul.routes.channel.BrokerSettings;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.control.ConfigurationStart;
import id.simpul.routes.control.ConfigurationStore;
import id.simpul.routes.control.GitCheckout;
import id.simpul.routes.control.LiveConfiguration;
import id.simpul.routes.deliver.DeliveryPolicy;
import id.simpul.routes.edge.Place;
import id.simpul.routes.inbox.Inbox;
import id.simpul.routes.intake.Intake;
import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.journal.Retention;
import id.simpul.routes.lookup.KeyedHash;
import id.simpul.routes.lookup.Lookups;
import id.simpul.routes.measure.Measurements;
import id.simpul.routes.replay.Replay;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Binds the core to the application: its settings, its database, its Camel context. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class HubParts {

  /** What was just written is hardly read again, and old pages are in the system's own cache. */
  private static final int LOG_CACHE_KB = 2_048;

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  ConfigurationStore configurationStore(SimpulSettings settings) {
    return new ConfigurationStore(settings.home().toAbsolutePath());
  }

  /** Fails the first start with every fault when the configuration is not usable. */
  @Bean
  ConfigurationStart configurationStart(
      SimpulSettings settings, ConfigurationStore store, Place place, Clock clock) {
    try {
      ConfigurationFiles given = ConfigurationFiles.shippedWith(settings.config());
      ConfigurationStart start = ConfigurationStart.of(store, given, place::seen, clock);
      return place.isConfiguredByCentre() ? start.withoutRequest() : start;
    } catch (ConfigurationStart.Faulty e) {
      throw new FaultyConfiguration(e.faults());
    }
  }

  @Bean
  ConfigurationInForce configuration(ConfigurationStart start) {
    return start.configuration();
  }

  @Bean
  LiveConfiguration configurationControl(
      Hub hub, ConfigurationStart start, ConfigurationStore store, Clock clock) {
    LiveConfiguration control = hub.control(start, store, clock);
    hub.place().changeBy(control);
    return control;
  }

  /** Before the hub is ready, and after its routes have started. */
  @Bean
  ApplicationRunner filesGivenAtStart(
      LiveConfiguration control, ConfigurationStart start, SimpulSettings settings) {
    return arguments -> control.started(start, GitCheckout.commit(settings.config()));
  }

  /** H2 in a file below home, unless {@code spring.datasource.url} names a PostgreSQL. */
  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean(DataSource.class)
  HikariDataSource messageLogDatabase(
      SimpulSettings settings, org.springframework.core.env.Environment environment) {
    Path file = settings.home().toAbsolutePath().resolve("log").resolve("messages");
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        environment.getProperty(
            "spring.datasource.url",
            "jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=" + LOG_CACHE_KB));
    config.setUsername(environment.getProperty("spring.datasource.username", "simpul"));
    config.setPassword(environment.getProperty("spring.datasource.password", ""));
    if (config.getJdbcUrl().startsWith("jdbc:postgresql:")) {
      postgres(config);
    }
    config.setPoolName("message-log");
    config.setMaximumPoolSize(6);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(3_000);
    // A database that is down does not keep the hub from starting.
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /** What the URL says itself goes before these. */
  private static void postgres(HikariConfig config) {
    // Many rows travel as one statement.
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    // A server that is gone without a word must not hold the writer for ever.
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketTimeout", "120");
  }

  @Bean(destroyMethod = "close")
  Hub hub(
      SimpulSettings settings,
      ConfigurationInForce configuration,
      DataSource database,
      CamelContext camel,
      ObjectProvider<Measurements> measurements,
      Place place,
      Clock clock)
      throws Exception {
    Path home = settings.home().toAbsolutePath();
    BrokerSettings broker =
        new BrokerSettings(
            home.resolve("broker"), settings.syncWait(), settings.brokerMemory().toBytes());
    HubSettings core =
        new HubSettings(
            settings.name(),
            home,
            settings.duplicateWindow(),
            settings.diskReserve().toBytes(),
            broker,
            new Retention(settings.retention().bodies(), settings.retention().entries()),
            settings.log().evidence(),
            place);
    DeliveryPolicy policy =
        new DeliveryPolicy(
            DeliveryPolicy.DEFAULT.maxAttempts(),
            settings.firstRetry(),
            DeliveryPolicy.DEFAULT.longestDelay());
    Hub hub =
        new Hub(
            core,
            configuration,
            database,
            camel,
            measurements.getIfAvailable(() -> Measurements.NONE),
            policy,
            clock);
    hub.start();
    return hub;
  }

  @Bean
  Intake intake(Hub hub) {
    return hub.intake();
  }

  @Bean
  MessageLog messageLog(Hub hub) {
    return hub.log();
  }

  @Bean
  Inbox inbox(Hub hub) {
    return hub.inbox();
  }

  @Bean
  Lookups lookups(Hub hub) {
    return hub.lookups();
  }

  @Bean
  KeyedHash keyedHash(Hub hub) {
    return hub.keyedHash();
  }

  @Bean
  Replay replay(Hub hub) {
    return hub.replay();
  }
}
