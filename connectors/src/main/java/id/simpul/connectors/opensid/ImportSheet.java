package id.simpul.connectors.opensid;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The sheet that OpenSID imports: all of its columns, in its order, most of them empty. */
final class ImportSheet {

  static final String NAME = "Data Penduduk";

  static final List<String> COLUMNS =
      List.of(
          ("alamat,dusun,rw,rt,nama,no_kk,nik,sex,tempatlahir,tanggallahir,agama_id,"
                  + "pendidikan_kk_id,pendidikan_sedang_id,pekerjaan_id,status_kawin,kk_level,"
                  + "warganegara_id,ayah_nik,nama_ayah,ibu_nik,nama_ibu,golongan_darah_id,"
                  + "akta_lahir,dokumen_pasport,tanggal_akhir_paspor,dokumen_kitas,akta_perkawinan,"
                  + "tanggalperkawinan,akta_perceraian,tanggalperceraian,cacat_id,cara_kb_id,hamil,"
                  + "id_asuransi,no_asuransi,status_dasar,suku,tag_id_card,ktp_el,status_rekam,"
                  + "alamat_sekarang,lat,lng")
              .split(","));

  private static final Set<String> KNOWN = Set.copyOf(COLUMNS);

  /** OpenSID's word for a NIK that nobody knows. */
  private static final Map<String, String> WHERE_EMPTY = Map.of("nik", "0");

  /** A hyphen alone, or before a digit, is none. */
  private static final Pattern CALCULATED = Pattern.compile("(?s)[=+@\\t\\r].*|-[^0-9].*");

  private ImportSheet() {}

  /** What keeps the first such row out of the sheet; empty when nothing does. Quotes no value. */
  static Optional<String> fault(JsonNode rows) {
    if (!rows.isArray() || rows.isEmpty()) {
      return Optional.of("the message has no rows");
    }
    for (int i = 0; i < rows.size(); i++) {
      Optional<String> fault = rowFault(rows.get(i));
      if (fault.isPresent()) {
        return Optional.of("row " + (i + 1) + ": " + fault.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> rowFault(JsonNode row) {
    if (row.path("nama").asText("").isBlank()) {
      return Optional.of("nama is empty");
    }
    for (Map.Entry<String, JsonNode> cell : row.properties()) {
      if (!KNOWN.contains(cell.getKey())) {
        return Optional.of("OpenSID's sheet has no column " + cell.getKey());
      }
      if (!cell.getValue().isTextual() && !cell.getValue().isNull()) {
        return Optional.of(cell.getKey() + " is not a text");
      }
      if (CALCULATED.matcher(cell.getValue().asText()).matches()) {
        return Optional.of(cell.getKey() + " is a text that a spreadsheet would calculate");
      }
    }
    return Optional.empty();
  }

  /** The header and a line of cells for each row. */
  static List<List<String>> cells(JsonNode rows) {
    List<List<String>> sheet = new ArrayList<>();
    sheet.add(COLUMNS);
    for (JsonNode row : rows) {
      sheet.add(COLUMNS.stream().map(column -> cell(row, column)).toList());
    }
    return sheet;
  }

  private static String cell(JsonNode row, String column) {
    String text = row.path(column).asText("");
    return text.isBlank() ? WHERE_EMPTY.getOrDefault(column, "") : text;
  }
}
