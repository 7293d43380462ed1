package id.simpul.connectors.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the next whole file of a folder and leaves the rows to offer as the body; no rows when
 * there is no file. Made by a Kamelet, one per use; called by one thread.
 */
public final class TakeFile implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(TakeFile.class);
  private static final long SHORTEST_TAKE_OVER = 5000;

  /** How many signs of life a hub gives before it is taken for dead. */
  private static final int SIGNS = 5;

  private FileStore store;
  private String include = "*";
  private String readyMarker = "";
  private long quietFor;
  private long takeOverAfter;
  private int rowsInFlight = 1;
  private FileForm form = new FileForm("auto", "", "", "", "", Long.MAX_VALUE);
  private RowNames names = new RowNames("", "", "");
  private PartForm parts = PartForm.SINGLE;
  private Claims claims;
  private String trouble = "";

  public void setStore(FileStore store) {
    this.store = store;
  }

  public void setInclude(String include) {
    this.include = include;
  }

  public void setReadyMarker(String readyMarker) {
    this.readyMarker = readyMarker;
  }

  public void setQuietFor(long quietFor) {
    this.quietFor = quietFor;
  }

  /**
   * @throws IllegalArgumentException if a hub that is only slow would be taken for dead
   */
  public void setTakeOverAfter(long takeOverAfter) {
    if (takeOverAfter < SHORTEST_TAKE_OVER) {
      throw new IllegalArgumentException("takeOverAfter must be at least 5000 ms");
    }
    this.takeOverAfter = takeOverAfter;
  }

  public void setRowsInFlight(int rowsInFlight) {
    this.rowsInFlight = rowsInFlight;
  }

  public void setFormat(String format) {
    form = form.withFormat(format);
  }

  public void setDelimiter(String delimiter) {
    form = form.withDelimiter(delimiter);
  }

  /**
   * @throws java.nio.charset.UnsupportedCharsetException if there is none of that name
   */
  public void setEncoding(String encoding) {
    if (!encoding.isEmpty()) {
      Charset.forName(encoding);
    }
    form = form.withEncoding(encoding);
  }

  public void setSheet(String sheet) {
    form = form.withSheet(sheet);
  }

  public void setRowElement(String element) {
    form = form.withElement(element);
  }

  public void setUnpackedLimit(long bytes) {
    form = form.withUnpackedLimit(bytes);
  }

  public void setIdColumn(String column) {
    names = new RowNames(column, names.keyColumn(), "");
  }

  public void setKeyColumn(String column) {
    names = new RowNames(names.idColumn(), column, "");
  }

  /**
   * @throws IllegalArgumentException if it is outside 0 to 50,000
   */
  public void setRowsPerMessage(int rows) {
    parts = parts.withRows(rows);
  }

  public void setColumns(String columns) {
    parts = parts.withColumns(columns);
  }

  @Override
  public void process(Exchange exchange) {
    Optional<FileRun> run = next(exchange.getContext());
    exchange.setProperty(FileRun.PROPERTY, run.orElse(null));
    exchange.setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, run.isPresent());
    exchange.getMessage().setBody(run.map(FileRun::offers).orElse(Collections.emptyIterator()));
  }

  private Optional<FileRun> next(CamelContext camel) {
    try {
      Optional<FileRun> run = open(camel);
      trouble = "";
      return run;
    } catch (IOException e) {
      tell(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<FileRun> open(CamelContext camel) throws IOException {
    Folder folder = store.open();
    try {
      Optional<Claim> claim = claims().next(folder);
      if (claim.isEmpty()) {
        folder.close();
        return Optional.empty();
      }
      FileRun run = new FileRun(folder, claim.get(), camel::isStopping, takeOverAfter / SIGNS);
      run.open(new RowFile(form), names, parts, rowsInFlight);
      return Optional.of(run);
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private Claims claims() {
    if (claims == null) {
      Incoming incoming = new Incoming(include, readyMarker, quietFor);
      claims = new Claims(incoming, takeOverAfter, Clock.systemUTC());
    }
    return claims;
  }

  /** Once, not every round. */
  private void tell(String reason) {
    if (!reason.equals(trouble)) {
      LOG.warn("No file can be taken: {}", reason);
    }
    trouble = reason;
  }
}
