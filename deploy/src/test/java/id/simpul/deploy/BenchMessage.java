package id.simpul.deploy;

import java.nio.charset.StandardCharsets;

/** A message as {@code bench-sender} hands it over. */
final class BenchMessage {

  static final String PATH = "/api/v1/flows/bench/messages";

  private BenchMessage() {}

  static byte[] of(String id, String key) {
    return """
        {"nomor":"%s","kunci":"%s","judul":"Jalan","isi":"x","kategori":"jalan",
         "kode_wilayah":"36.71","kelurahan":"S","tanggal":"31/12/2025","waktu":"w",
         "lat":"1","lon":"2","rahasia":"T","telepon":"08"}"""
        .formatted(id, key)
        .getBytes(StandardCharsets.UTF_8);
  }
}
