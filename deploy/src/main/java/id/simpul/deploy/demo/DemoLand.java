package id.simpul.deploy.demo;

import id.simpul.connectors.simulator.BpnSimulator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.h2.tools.RunScript;
import org.h2.tools.Server;

/** The land office, and the tax office's database on a server of its own. */
final class DemoLand implements DemoSystem {

  private static final String NOP = "367101000200301230";
  private static final List<String> OFFICES = List.of("sismiop", "tax-map", "bphtb");

  private final BpnSimulator bpn = new BpnSimulator("demo", "demo");
  private Server server;
  private Connection database;
  private URI hub;

  @Override
  public void start(Map<String, String> properties) throws IOException {
    LocalDate yesterday = LocalDate.now(BpnSimulator.JAKARTA).minusDays(1);
    bpn.deed(yesterday, BpnSimulator.deed("0001/2026", yesterday, NOP, "120.50"));
    properties.put("bpn.deeds-url", bpn.start(0) + BpnSimulator.DEEDS);
    for (String login : List.of("bpn.", "bpn.deeds-")) {
      properties.put(login + "username", "demo");
      properties.put(login + "password", "demo");
    }
    properties.put("bpn.deeds-start", yesterday.toString());
    properties.put("bpn.deeds-period", "1000");
    String url = startDatabase();
    for (String office : OFFICES) {
      properties.put(office + ".jdbc-url", url);
      properties.put(office + ".username", "sa");
      properties.put(office + ".password", "demo");
    }
  }

  private String startDatabase() throws IOException {
    try (Reader schema =
        new InputStreamReader(
            getClass().getResourceAsStream("/demo/sismiop.sql"), StandardCharsets.UTF_8)) {
      server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
      String url = "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:sismiop;DB_CLOSE_DELAY=-1";
      database = DriverManager.getConnection(url, "sa", "demo");
      RunScript.execute(database, schema);
      return url;
    } catch (SQLException e) {
      throw new IOException("the tax office's database did not start", e);
    }
  }

  @Override
  public void begin(URI at) {
    hub = at;
  }

  /** The land office asks about a parcel. */
  @Override
  public String told() throws IOException, InterruptedException {
    String answer =
        bpn.ask(hub.resolve("/partners/bpn/get-pbb-service"), "\"NOP\":\"" + NOP + "\"").body();
    return "land-tax " + (answer.contains("\"OK\"") ? "answered " : "not answered: ") + answer;
  }

  @Override
  public void close() {
    bpn.close();
    try {
      if (database != null) {
        database.close();
      }
    } catch (SQLException e) {
      // It ends with its server.
    }
    if (server != null) {
      server.stop();
    }
  }
}
