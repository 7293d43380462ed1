package id.simpul.connectors.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What SIASN has stored. Thread-safe. */
public final class SiasnRecords {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HISTORY = part("id_riwayat");
  private static final Pattern TYPE = part("id_ref_dokumen");
  private static final String PDF = "%PDF-";

  private final Map<String, ObjectNode> people = new LinkedHashMap<>();
  private final List<ObjectNode> rows = new ArrayList<>();

  private static Pattern part(String name) {
    return Pattern.compile("name=\"" + name + "\"(?:\r\n[^\r\n]+)*\r\n\r\n([^\r\n]*)\r\n");
  }

  synchronized void employee(String nip, String id, String name, String unit) {
    people.put(
        nip,
        JSON.createObjectNode()
            .put("id", id)
            .put("nipBaru", nip)
            .put("nama", name)
            .put("nik", "3671010101800001")
            .put("tglLahir", "01-01-1980")
            .put("unorId", unit)
            .put("unorNama", "UNIT CONTOH")
            .put("jenisJabatan", "4")
            .put("jabatanNama", "PENGELOLA DATA")
            .put("golRuangAkhir", "III/b")
            .put("tmtJabatan", "01-03-2022"));
  }

  synchronized Optional<String> mainData(String nip) {
    return Optional.ofNullable(people.get(nip)).map(ObjectNode::toString);
  }

  synchronized Optional<String> positions(String nip) {
    String id = Optional.ofNullable(people.get(nip)).map(p -> p.path("id").asText()).orElse("");
    List<ObjectNode> found =
        rows.stream().filter(row -> row.path("pnsId").asText().equals(id)).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(found.toString());
  }

  /** The rows of a person, oldest first, as SIASN has them. */
  public synchronized List<JsonNode> of(String pnsId) {
    return rows.stream()
        .filter(row -> row.path("pnsId").asText().equals(pnsId))
        .map(row -> (JsonNode) row.deepCopy())
        .toList();
  }

  synchronized String save(String body) {
    ObjectNode row = read(body);
    boolean known =
        people.values().stream().anyMatch(p -> p.path("id").equals(row.path("pnsId")))
            && row.path("tmtJabatan").asText().matches("\\d{2}-\\d{2}-\\d{4}");
    if (!known) {
      return "{\"success\":false,\"message\":\"Data tidak valid\"}";
    }
    String id = "rw-" + (rows.size() + 1);
    row.put("id", id).putObject("path");
    rows.add(row);
    return "{\"success\":true,\"message\":\"success\",\"mapData\":{\"rwJabatanId\":\"%s\"}}"
        .formatted(id);
  }

  private static ObjectNode read(String body) {
    try {
      return (ObjectNode) JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }

  synchronized String upload(byte[] form) {
    String text = new String(form, StandardCharsets.ISO_8859_1);
    Matcher history = HISTORY.matcher(text);
    Matcher type = TYPE.matcher(text);
    if (!history.find() || !type.find() || !text.contains(PDF)) {
      return "{\"code\":0,\"success\":false,\"message\":\"Dokumen tidak valid\"}";
    }
    return store(history.group(1), type.group(1));
  }

  private String store(String history, String type) {
    for (ObjectNode row : rows) {
      if (row.path("id").asText().equals(history)) {
        ObjectNode document = row.withObjectProperty("path").putObject(type);
        document.put("dok_id", type).put("dok_nama", "Dok SK Jabatan").put("slug", type);
        document.put("dok_uri", "peremajaan/usulan/" + history + ".pdf");
        document.put("object", "peremajaan/usulan/" + history + ".pdf");
        return "{\"code\":1,\"success\":true,\"message\":\"success\",\"data\":" + document + "}";
      }
    }
    return "{\"code\":1,\"success\":false,\"message\":\"Riwayat tidak ada\"}";
  }
}
