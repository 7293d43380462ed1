package id.simpul.deploy.bench;

/** The messages of the benchmark: about 1 KB, 12 fields, 5,000 keys. */
final class Messages {

  private static final int KEYS = 5_000;
  private static final String TEXT = "Lubang besar di jalan, sudah dua minggu. ".repeat(17);

  private Messages() {}

  static String source(String id, int i) {
    return "{\"nomor\":\""
        + id
        + "\",\"kunci\":\"k"
        + i % KEYS
        + "\",\"judul\":\"Jalan rusak\",\"isi\":\""
        + TEXT
        + "\",\"kategori\":\"jalan\",\"kode_wilayah\":\"36.71.01.1001\",\"kelurahan\":\"Sukarasa\","
        + "\"tanggal\":\"31/12/2025\",\"waktu\":\"2025-12-31T08:00:00+07:00\",\"lat\":\"-6.17\","
        + "\"lon\":\"106.63\",\"rahasia\":\"T\",\"telepon\":\"08123456789\"}";
  }
}
