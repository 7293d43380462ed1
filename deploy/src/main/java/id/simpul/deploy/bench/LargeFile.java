package id.simpul.deploy.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * Files of many rows, as an office leaves them in a folder.
 *
 * @param folder in which the hub looks
 */
record LargeFile(Path folder) {

  private static final String COLUMNS =
      "nomor,kunci,judul,isi,kategori,kode_wilayah,kelurahan,tanggal,waktu,lat,lon,rahasia,telepon";
  private static final int KEYS = 5_000;

  /**
   * Appears whole.
   *
   * @param name of the file; begins the id of each row
   */
  void write(String name, int rows) throws IOException {
    Files.createDirectories(folder);
    Path hidden = folder.resolve("." + name);
    try (BufferedWriter out = Files.newBufferedWriter(hidden)) {
      out.write(COLUMNS + "\n");
      for (int i = 0; i < rows; i++) {
        out.write(name + row(i));
      }
    }
    Files.move(hidden, folder.resolve(name + ".csv"), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String row(int i) {
    return i
        + ",k"
        + i % KEYS
        + ",Jalan rusak,\"Lubang besar di jalan, sudah dua minggu.\",jalan,36.71.01.1001,Sukarasa,"
        + "31/12/2025,2025-12-31T08:00:00+07:00,-6.17,106.63,T,08123456789\n";
  }

  /** How many files were put away, because all their rows are accepted. */
  long archived() throws IOException {
    Path archive = folder.resolve("archive");
    if (!Files.isDirectory(archive)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(archive)) {
      return files.count();
    }
  }
}
