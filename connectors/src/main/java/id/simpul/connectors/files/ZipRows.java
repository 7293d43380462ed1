package id.simpul.connectors.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The rows of all files in an archive, one file after the other. */
final class ZipRows implements Rows {

  private static final int MOST_ENTRIES = 1000;

  private final ZipFile zip;
  private final RowFile files;
  private final UnpackLimit limit;
  private final Path unpacked;
  private final Iterator<? extends ZipEntry> entries;
  private String entry = "";
  private Rows rows;

  private ZipRows(ZipFile zip, RowFile files) throws FileFault, IOException {
    this.zip = zip;
    this.files = files;
    this.limit = new UnpackLimit(files.form().unpackedLimit());
    List<? extends ZipEntry> wanted = zip.stream().filter(ZipRows::isFile).toList();
    check(wanted);
    this.entries = wanted.iterator();
    this.unpacked = Files.createTempFile("simpul-", ".unpacked");
  }

  static ZipRows open(Path file, RowFile files) throws FileFault, IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new FileFault("it is not a whole zip file");
    }
    try {
      return new ZipRows(zip, files);
    } catch (FileFault | IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** macOS adds files of its own. */
  private static boolean isFile(ZipEntry entry) {
    String name = entry.getName();
    return !entry.isDirectory() && !name.startsWith("__MACOSX/") && !name.endsWith(".DS_Store");
  }

  /** All names are checked before the first row leaves, so that no half archive is taken. */
  private void check(List<? extends ZipEntry> wanted) throws FileFault {
    if (wanted.isEmpty() || zip.size() > MOST_ENTRIES) {
      throw new FileFault("it holds no file, or more than " + MOST_ENTRIES);
    }
    for (ZipEntry candidate : wanted) {
      check(candidate.getName());
    }
  }

  private void check(String name) throws FileFault {
    boolean leadsOut =
        name.startsWith("/") || name.contains("\\") || List.of(name.split("/")).contains("..");
    if (leadsOut) {
      throw new FileFault("a name in it leads out of the archive");
    }
    String format = files.form().formatOf(name).orElse("zip");
    if (format.equals("zip")) {
      throw new FileFault("it holds " + name + ", which is not of a form that the hub reads");
    }
  }

  @Override
  public List<String> columns() {
    return rows == null ? List.of() : rows.columns();
  }

  @Override
  public Optional<Row> next() throws FileFault, IOException {
    while (rows != null || entries.hasNext()) {
      if (rows == null) {
        openNext();
      }
      Optional<Row> row = nextOfEntry();
      if (row.isPresent()) {
        return row;
      }
      rows.close();
      rows = null;
    }
    return Optional.empty();
  }

  private void openNext() throws FileFault, IOException {
    ZipEntry next = entries.next();
    entry = next.getName();
    try (InputStream in = limit.open(zip, next)) {
      Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
      rows = files.open(unpacked, entry);
    } catch (ZipException | EOFException | UnpackLimit.Exceeded e) {
      throw new FileFault(entry + ": it cannot be unpacked: " + e.getMessage());
    } catch (FileFault e) {
      throw new FileFault(entry + ": " + e.getMessage());
    }
  }

  private Optional<Row> nextOfEntry() throws FileFault, IOException {
    try {
      return rows.next().map(row -> row.in(entry));
    } catch (FileFault e) {
      throw new FileFault(entry + ": " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (rows != null) {
        rows.close();
      }
      zip.close();
    } finally {
      Files.deleteIfExists(unpacked);
    }
  }
}
