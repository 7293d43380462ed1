package id.simpul.connectors.opendk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sheet that OpenDK imports. It reads every column by its name and fails on one that is not
 * there, so all are written, most of them empty.
 */
final class ResidentSheet {

  static final String NAME = "Data Penduduk";

  static final List<String> COLUMNS =
      List.of(
          "nomor_nik",
          "nama",
          "nomor_kk",
          "jenis_kelamin",
          "tempat_lahir",
          "tanggal_lahir",
          "agama",
          "pendidikan_dlm_kk",
          "pendidikan_sdg_ditempuh",
          "pekerjaan",
          "kawin",
          "hubungan_keluarga",
          "kewarganegaraan",
          "nama_ibu",
          "nama_ayah",
          "gol_darah",
          "akta_lahir",
          "nomor_dokumen_pasport",
          "tanggal_akhir_pasport",
          "nomor_dokumen_kitas",
          "nik_ayah",
          "nik_ibu",
          "nomor_akta_perkawinan",
          "tanggal_perkawinan",
          "nomor_akta_perceraian",
          "tanggal_perceraian",
          "cacat",
          "cara_kb",
          "hamil",
          "foto",
          "alamat_sekarang",
          "alamat",
          "dusun",
          "rw",
          "rt",
          "desa_id",
          "id",
          "status_dasar",
          "status_rekam",
          "created_at",
          "updated_at");

  /** By these OpenDK tells residents apart. */
  private static final List<String> KEY = List.of("desa_id", "id");

  private static final Set<String> KNOWN = Set.copyOf(COLUMNS);

  private ResidentSheet() {}

  /** What keeps a row out of the sheet; empty when nothing does. Quotes no value. */
  static Optional<String> fault(JsonNode row) {
    if (!row.isObject()) {
      return Optional.of("a row is not an object");
    }
    for (Iterator<String> names = row.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!KNOWN.contains(name)) {
        return Optional.of("OpenDK's sheet has no column " + name);
      }
    }
    boolean named = KEY.stream().noneMatch(column -> row.path(column).asText("").isBlank());
    return named ? Optional.empty() : Optional.of("a row has no desa_id or no id");
  }

  static List<List<String>> cells(List<JsonNode> rows) {
    List<List<String>> sheet = new ArrayList<>();
    sheet.add(COLUMNS);
    rows.forEach(
        row -> sheet.add(COLUMNS.stream().map(column -> row.path(column).asText("")).toList()));
    return sheet;
  }
}
