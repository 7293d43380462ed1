package id.simpul.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Maps the benchmark's 12 fields by hand, as a tutorial would. */
final class PlainMapping implements Processor {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("nomor", "id"),
          Map.entry("kunci", "key"),
          Map.entry("judul", "subject"),
          Map.entry("isi", "body"),
          Map.entry("kategori", "class"),
          Map.entry("kode_wilayah", "area"),
          Map.entry("kelurahan", "village"),
          Map.entry("tanggal", "date"),
          Map.entry("waktu", "at"),
          Map.entry("lat", "latitude"),
          Map.entry("lon", "longitude"),
          Map.entry("rahasia", "private"));

  @Override
  public void process(Exchange exchange) throws IOException {
    JsonNode source = JSON.readTree(exchange.getMessage().getBody(String.class));
    ObjectNode target = JSON.createObjectNode();
    NAMES.forEach((from, to) -> target.set(to, source.get(from)));
    exchange.getMessage().setBody(JSON.writeValueAsString(target));
  }
}
