package id.simpul.connectors.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Dukcapil's verification as its clients describe it: always HTTP 200, one record under {@code
 * content}, failures in {@code RESPONSE_CODE} and {@code RESPONSE} or, in the older habit, in
 * {@code RESPON} alone.
 */
public final class DukcapilSimulator implements HttpSimulator {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> SCORED = Set.of("NAMA_LGKP", "TMPT_LHR", "ALAMAT");

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final Map<String, Map<String, String>> people = new ConcurrentHashMap<>();
  private final Set<String> inactive = ConcurrentHashMap.newKeySet();
  private final AtomicInteger quota = new AtomicInteger(Integer.MAX_VALUE);
  private volatile boolean responOnly;
  private volatile boolean lowerCase;

  /** Registers a person under Dukcapil's element names. */
  public void person(String nik, Map<String, String> elements) {
    people.put(nik, Map.copyOf(elements));
  }

  /** The register has the NIK, but no longer serves it. */
  public void inactive(String nik) {
    inactive.add(nik);
  }

  /** Leaves this many questions; the next one is told that the quota is used up. */
  public void quota(int left) {
    quota.set(left);
  }

  /** From now on failures come as {@code RESPON} instead of code and text. */
  public void answerWithRespon() {
    responOnly = true;
  }

  /** From now on names of elements come in small letters. */
  public void renameKeys() {
    lowerCase = true;
  }

  private SimulatedAnswer answer(ReceivedRequest request) {
    JsonNode asked = read(request);
    if (!asked.hasNonNull("user_id") || !asked.hasNonNull("password")) {
      return failure("05", "Gagal login, user atau password salah");
    }
    if (quota.getAndDecrement() <= 0) {
      return failure("", "Kuota akses hari ini telah habis");
    }
    String nik = asked.path("NIK").asText();
    if (inactive.contains(nik)) {
      return failure("14", "Data ditemukan, status tidak aktif");
    }
    return people.containsKey(nik)
        ? compared(asked, people.get(nik))
        : failure("13", "Data tidak ditemukan");
  }

  private static JsonNode read(ReceivedRequest request) {
    try {
      return JSON.readTree(request.body());
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }

  private SimulatedAnswer failure(String code, String text) {
    ObjectNode failure = JSON.createObjectNode();
    if (responOnly || code.isEmpty()) {
      failure.put("RESPON", text);
    } else {
      failure.put("RESPONSE_CODE", code).put("RESPONSE", text);
    }
    return content(failure);
  }

  private SimulatedAnswer compared(JsonNode asked, Map<String, String> person) {
    ObjectNode verdicts = JSON.createObjectNode().put(name("NIK"), "Sesuai");
    person.forEach(
        (element, held) -> {
          if (asked.hasNonNull(element)) {
            verdicts.put(name(element), verdict(element, asked.get(element).asText(), held));
          }
        });
    return content(verdicts);
  }

  private static String verdict(String element, String asked, String held) {
    boolean same = asked.equalsIgnoreCase(held);
    String plain = same ? "Sesuai" : "Tidak Sesuai";
    return SCORED.contains(element) && same ? plain + " (100)" : plain;
  }

  private String name(String element) {
    return lowerCase ? element.toLowerCase(Locale.ROOT) : element;
  }

  private static SimulatedAnswer content(ObjectNode record) {
    return SimulatedAnswer.json(
        200, "{\"content\":[" + record + "],\"lastPage\":true,\"numberOfElements\":1}");
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
