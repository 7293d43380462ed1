package id.simpul.connectors.database;

import id.simpul.connectors.state.StateFile;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Service;

/** Begins a round over a table. Made by a Kamelet, one per use; one round runs at a time. */
public final class StartTableRound implements Processor, Service, CamelContextAware {

  private static final Pattern COLUMN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

  private Database database;
  private String query = "";
  private String idColumns = "";
  private String versionColumn = "";
  private String watermarkColumn = "";
  private String start = "";
  private String takenStatement = "";
  private String refusedStatement = "";
  private String name = "";
  private long overlap;
  private int maxRows;
  private ZoneId zone = ZoneId.of("Asia/Jakarta");
  private CamelContext camel;
  private TableReader reader;
  private RowProgress progress;

  public void setDatabase(Database database) {
    this.database = database;
  }

  /** Without ORDER BY. */
  public void setQuery(String sql) {
    query = sql;
  }

  /** Divided by commas; together unique. */
  public void setIdColumns(String columns) {
    idColumns = columns;
  }

  public void setVersionColumn(String column) {
    versionColumn = column;
  }

  /** Empty text: rows are marked by the taken statement. */
  public void setWatermarkColumn(String column) {
    watermarkColumn = column;
  }

  public void setStart(String watermark) {
    start = watermark;
  }

  public void setTakenStatement(String sql) {
    takenStatement = sql;
  }

  public void setRefusedStatement(String sql) {
    refusedStatement = sql;
  }

  /** Of this use, the same after a restart. */
  public void setName(String name) {
    this.name = name;
  }

  public void setOverlap(long overlap) {
    this.overlap = overlap;
  }

  public void setMaxRows(int rows) {
    maxRows = rows;
  }

  public void setZone(String id) {
    zone = ZoneId.of(id);
  }

  @Override
  public void start() {
    if (watermarkColumn.isEmpty() == takenStatement.isEmpty()) {
      throw new IllegalArgumentException("give either watermarkColumn or takenStatement");
    }
    if (overlap < 0 || maxRows < 2) {
      throw new IllegalArgumentException("overlap must be 0 or more, maxRows 2 or more");
    }
    Keyset keyset =
        new Keyset(
            "SELECT * FROM " + database.dialect().derived(query),
            watermarkColumn.isEmpty() ? "" : columns(watermarkColumn).get(0),
            columns(idColumns));
    reader = new TableReader(database, keyset, new RowJson(zone), version(), maxRows);
    progress = progress();
  }

  @Override
  public void stop() {
    database.close();
  }

  @Override
  public void process(Exchange exchange) throws IOException {
    exchange.setProperty(TableRound.PROPERTY, new TableRound(reader, progress, progress.begin()));
  }

  private String version() {
    return versionColumn.isEmpty() ? watermarkColumn : columns(versionColumn).get(0);
  }

  private RowProgress progress() {
    if (watermarkColumn.isEmpty()) {
      return new StatusProgress(
          database, SqlText.parse(takenStatement), SqlText.parse(refusedStatement));
    }
    StateFile file = StateFile.of(camel, "sql-source", name);
    return new WatermarkProgress(file, start, overlap, zone, Clock.systemUTC());
  }

  private static List<String> columns(String names) {
    List<String> columns = Arrays.stream(names.split(",")).map(String::strip).toList();
    if (!columns.stream().allMatch(column -> COLUMN.matcher(column).matches())) {
      throw new IllegalArgumentException("columns must be plain names, divided by commas");
    }
    return columns;
  }

  @Override
  public void setCamelContext(CamelContext context) {
    camel = context;
  }

  @Override
  public CamelContext getCamelContext() {
    return camel;
  }
}
