package id.simpul.deploy.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An installation's own directory with one participant, whose mapping is not finished. */
record ExampleFolder(Path directory) {

  static final String PARTICIPANT = "warga";
  static final String FLOW = "citizen-report";
  static final String MAPPING =
      """
      import "codes.jslt" as codes

      {
        "ticket": .nomor,
        "title": .judul,
        "description": .isi,
        "authority": codes:authority(.urusan),
        "secret": false,
        "anonymous": .anonim == "ya"
      }
      """;
  static final String SOURCE =
      """
      {
        "nomor": "W-1",
        "judul": "Lampu mati",
        "isi": "<img src=x onerror=alert(1)> gelap sejak kemarin",
        "urusan": "kota",
        "anonim": "tidak",
        "waktu": "2026-01-05 10:00:00",
        "pelapor": { "nama": "Siti Contoh", "no hp": "0812-3456-7890" },
        "foto": [{ "url": "https://example.org/1.jpg" }]
      }
      """;

  static ExampleFolder in(Path directory) throws IOException {
    ExampleFolder example = new ExampleFolder(directory);
    example.write(
        "participant.yaml",
        """
        participant: warga
        name: Aplikasi Warga
        owner: { organisation: Kecamatan Contoh, contact: "-" }
        sends:
          - flow: citizen-report
            mapping: to-canonical.jslt
        """);
    example.write("to-canonical.jslt", MAPPING);
    example.write(
        "codes.jslt",
        """
        def authority(text)
          if ($text == "kota") "city" else "unknown"
        """);
    example.write("samples/citizen-report/street-light.source.json", SOURCE);
    return example;
  }

  Path folder() {
    return directory.resolve("regions/32.99-warga");
  }

  Path file(String name) {
    return folder().resolve(name);
  }

  String read(String name) throws IOException {
    return Files.readString(file(name));
  }

  void write(String name, String text) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), text);
  }
}
