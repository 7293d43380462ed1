package id.simpul.connectors.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.awaitility.Awaitility;

/**
 * Takes one large file through a folder source to a counting sink, for the heap that this process
 * was started with. By hand: {@code java -Xmx64m … LargeFile <empty folder> csv 8000000} is 1 GB.
 */
final class LargeFile {

  private static final String[] COLUMNS = {"nik", "nama", "alamat", "catatan"};

  private LargeFile() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    long rows = Long.parseLong(arguments[2]);
    Path file = hidden(folder, arguments[1]);
    if (!Files.exists(file)) {
      write(file, arguments[1], rows);
    }
    System.out.println(Files.size(file) + " bytes");
    long millis = take(folder, file, folder.resolve("besar." + arguments[1]), rows);
    System.out.println(rows + " rows in " + millis + " ms");
  }

  /** Where the file stands before it is given to the source. */
  static Path hidden(Path folder, String form) {
    return folder.resolve("." + form);
  }

  static void write(Path file, String form, long rows) throws IOException {
    if (form.equals("xlsx")) {
      workbook(file, rows);
    } else {
      csv(file, rows);
    }
  }

  private static void csv(Path file, long rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", COLUMNS) + "\n");
      for (long i = 0; i < rows; i++) {
        out.write(String.join(",", cells(i)) + "\n");
      }
    }
  }

  private static void workbook(Path file, long rows) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, false, true);
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = book.createSheet();
      for (int i = 0; i <= rows; i++) {
        String[] cells = i == 0 ? COLUMNS : cells(i);
        var row = sheet.createRow(i);
        for (int column = 0; column < cells.length; column++) {
          row.createCell(column).setCellValue(cells[column]);
        }
      }
      book.write(out);
    }
  }

  private static String[] cells(long i) {
    return new String[] {
      "36710%011d".formatted(i),
      "Warga Nomor " + i,
      "\"Jalan Mawar " + i % 500 + "\"",
      "x".repeat(70)
    };
  }

  private static long take(Path folder, Path hidden, Path file, long rows) throws Exception {
    AtomicLong taken = new AtomicLong();
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      Properties parameters = new Properties();
      parameters.putAll(
          Map.of("folder", folder.toUri().toString(), "period", "100", "quietFor", "0"));
      parameters.put("keyColumn", "nik");
      KameletComponent kamelets = camel.getComponent("kamelet", KameletComponent.class);
      kamelets.setRouteProperties(new ConcurrentHashMap<>(Map.of("large", parameters)));
      camel.addRoutes(
          new RouteBuilder() {
            @Override
            public void configure() {
              from("kamelet:folder-source/large").process(exchange -> taken.incrementAndGet());
            }
          });
      camel.start();
      long began = System.nanoTime();
      Files.move(hidden, file);
      Awaitility.await().atMost(Duration.ofMinutes(10)).until(() -> isArchived(folder));
      long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
      if (taken.get() != rows) {
        throw new IllegalStateException(taken + " rows were taken");
      }
      return millis;
    }
  }

  private static boolean isArchived(Path folder) throws IOException {
    Path archive = folder.resolve("archive");
    if (!Files.isDirectory(archive)) {
      return false;
    }
    try (Stream<Path> files = Files.list(archive)) {
      return files.findAny().isPresent();
    }
  }
}
