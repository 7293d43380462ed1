package id.simpul.deploy.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as local systems export them. */
final class Exports {

  static final String CSV =
      """
      No. Tiket;Judul;Isi;Kewenangan;Tgl Lapor;Nama Pelapor;NIK;No HP;Kec;Kel;Rahasia;Anonim
      A-1;Jalan rusak \u2013 parah;Lubang besar;city;03/04/2026 08:00;Siti;3202075506900001;081234567890;Cibadak;Sekarwangi;T;Y
      A-2;Banjir;Air masuk rumah;outside;13/04/2026 08:00;Asep;3202071506900002;0812-3456-7891;Cibadak;Sekarwangi;Y;T
      A-3;Pohon tumbang;Menutup jalan;city;31/02/2026 08:00;Ujang;;0266-221100;Nagrak;Nagrak Utara;T;Y
      """;

  private Exports() {}

  /** As an old spreadsheet saves it. */
  static Path windowsCsv(Path folder) throws IOException {
    return Files.write(folder.resolve("aduan.csv"), CSV.getBytes(Charset.forName("windows-1252")));
  }

  /** The same with one more column, of the same value in every row. */
  static Path windowsCsvWith(Path folder, String column, String value) throws IOException {
    String first = CSV.lines().findFirst().orElseThrow();
    StringBuilder wider = new StringBuilder(first + ";" + column + "\n");
    CSV.lines().skip(1).forEach(line -> wider.append(line).append(";").append(value).append("\n"));
    return Files.write(
        folder.resolve("aduan.csv"), wider.toString().getBytes(Charset.forName("windows-1252")));
  }

  static Path json(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("aduan.json"),
        """
        {"data": {"nomor_tiket": "KS-1", "judul": "Lampu jalan mati", "isi": "Gelap di depan pasar",
          "kewenangan": "city", "waktu_lapor": "2026-03-02 08:00:00", "rahasia": false,
          "anonim": true, "pelapor": {"nama": "Siti Aminah", "hp": "0812-3456-7890"}}}
        """);
  }

  static Path xml(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("aduan.xml"),
        """
        <?xml version="1.0"?>
        <aduan nomor_tiket="KD-1"><judul>Lampu &amp; jalan</judul><isi>Gelap di depan pasar</isi>
          <kewenangan>city</kewenangan><waktu_lapor>2026-03-02 08:00</waktu_lapor>
          <rahasia>tidak</rahasia><anonim>ya</anonim>
          <pelapor><nama>Siti</nama><hp>0812-3456-7890</hp></pelapor></aduan>
        """);
  }

  /** Names in a list, beside attributes, and in more than one line: what an old app exports. */
  static Path xmlOfFamilies(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("keluarga.xml"),
        """
        <?xml version="1.0"?>
        <ekspor xmlns="urn:adminduk" nomor="7"><isi>Rumah Pak Ujang
          di Cibatu</isi>
          <anggota><nik>3205112003850001</nik><nama gelar="H.">Ujang Saepulloh</nama></anggota>
          <anggota><nik>3205114107880002</nik><nama>Euis Nurjanah</nama></anggota></ekspor>
        """);
  }

  /** The least that a workbook is. */
  static Path xlsx(Path folder) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (String line : CSV.lines().limit(3).toList()) {
      rows.append("<row>");
      for (String cell : List.of(line.split(";", -1))) {
        rows.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
      }
      rows.append("</row>");
    }
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    Map<String, String> parts =
        Map.of(
            "xl/workbook.xml",
            "<workbook xmlns=\""
                + main
                + "\" xmlns:r=\""
                + relations
                + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\""
                + relations
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    Path file = folder.resolve("aduan.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
