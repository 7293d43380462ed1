package id.simpul.deploy.demo;

import id.simpul.connectors.simulator.CkanSimulator;
import id.simpul.connectors.simulator.OpenDkSimulator;
import id.simpul.deploy.TemporaryHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A village's folder, OpenDK of its kecamatan and the city's data portal. */
final class DemoVillage implements DemoSystem {

  private static final int RESIDENTS = 24;

  private final OpenDkSimulator opendk = new OpenDkSimulator("demo");
  private final CkanSimulator ckan = new CkanSimulator("demo");
  private Path folder;

  @Override
  public void start(Map<String, String> properties) throws IOException {
    Path village = TemporaryHome.create().directory();
    folder = Files.createDirectory(village.resolve("opensid"));
    Path answers = Files.createDirectory(village.resolve("answers"));
    properties.put("cilame.folder", folder.toUri().toString());
    properties.put("cilame.answer-folder", answers.toUri().toString());
    properties.put("cilame.quiet-for", "0");
    properties.put("cilame.period", "1000");
    properties.put("ngamprah.base-url", opendk.start(0).toString());
    properties.put("ngamprah.token", "demo");
    properties.put("satu-data.base-url", ckan.start(0).toString());
    properties.put("satu-data.token", "demo");
  }

  /** The village saves its residents; a file that is still written has another name. */
  @Override
  public void begin() {
    try {
      Path unfinished = Files.writeString(folder.resolve(".unfinished"), residents());
      Files.move(unfinished, folder.resolve("penduduk-2026-01-31.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String residents() {
    StringBuilder csv = new StringBuilder();
    csv.append("nama,no_kk,nik,sex,tanggallahir,agama_id,pekerjaan_id,kk_level,id,status_dasar\n");
    for (int i = 1; i <= RESIDENTS; i++) {
      csv.append(
          "Warga %d,3217060101010001,32170601019000%02d,%s,1/1/1990,1,9,%d,%d,1%n"
              .formatted(i, i, i % 2 == 0 ? "L" : "P", i % 4 == 1 ? 1 : 4, i));
    }
    return csv.toString();
  }

  @Override
  public void close() {
    opendk.close();
    ckan.close();
  }
}
