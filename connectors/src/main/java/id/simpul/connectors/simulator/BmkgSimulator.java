package id.simpul.connectors.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * BMKG's open data: three earthquake feeds in JSON ({@code .json}) and as the XML of 2019 ({@code
 * .xml}) under {@link #DATA}, and the RSS list of CAP alerts under {@link #ALERTS}. Answers carry
 * an ETag.
 */
public final class BmkgSimulator implements HttpSimulator {

  public static final String DATA = "/DataMKG/TEWS";
  public static final String ALERTS = "/alerts/nowcast/id";

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final DateTimeFormatter OLD_DAY =
      DateTimeFormatter.ofPattern("dd-MMM-yy", Locale.ENGLISH).withZone(JAKARTA);
  private static final DateTimeFormatter OLD_TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss 'WIB'", Locale.ENGLISH).withZone(JAKARTA);

  /**
   * An earthquake.
   *
   * @param time whole seconds
   * @param felt as BMKG writes it, for instance {@code III Kota Tangerang}; empty until reported
   */
  public record Earthquake(
      Instant time, String lat, String lon, String magnitude, String region, String felt) {}

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final List<Earthquake> quakes = new CopyOnWriteArrayList<>();
  private final List<String> codes = new CopyOnWriteArrayList<>();
  private final Map<String, String> alerts = new ConcurrentHashMap<>();
  private final Map<String, SimulatedAnswer> instead = new ConcurrentHashMap<>();

  /** Adds an earthquake, or what became known of one at the same time. The latest is first. */
  public void earthquake(Earthquake quake) {
    quakes.removeIf(known -> known.time().equals(quake.time()));
    quakes.add(0, quake);
  }

  /** Publishes an alert: a whole CAP document, first in the list. */
  public void alert(String code, String cap) {
    alerts.put(ALERTS + "/" + code + "_alert.xml", cap);
    codes.add(0, code);
  }

  /** Answers at this path with that from now on. */
  public void answerAt(String path, SimulatedAnswer answer) {
    instead.put(path, answer);
  }

  /** Answers at this path as it should again. */
  public void mend(String path) {
    instead.remove(path);
  }

  /**
   * A CAP document.
   *
   * @param references as CAP writes them, or empty text
   */
  public static String cap(
      String identifier,
      String type,
      String references,
      Instant sent,
      Instant expires,
      String area,
      String polygon) {
    String head =
        ("<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>%s</identifier>"
                + "<sender>peringatan@bmkg.go.id</sender><sent>%s</sent><status>Actual</status>"
                + "<msgType>%s</msgType><scope>Public</scope><references>%s</references>")
            .formatted(identifier, sent, type, references);
    return head
        + info("en-US", "Heavy rain", expires, area, polygon)
        + info("id-ID", "Hujan lebat", expires, area, polygon)
        + "</alert>";
  }

  private static String info(
      String language, String event, Instant expires, String area, String polygon) {
    return ("<info><language>%s</language><category>Met</category><event>%s</event>"
            + "<urgency>Expected</urgency><severity>Moderate</severity><certainty>Likely</certainty>"
            + "<expires>%s</expires><headline>%s %s</headline><description>%s.</description>"
            + "<area><areaDesc>%s</areaDesc><polygon>%s</polygon></area></info>")
        .formatted(language, event, expires, event, area, event, area, polygon);
  }

  private SimulatedAnswer answer(ReceivedRequest request) {
    SimulatedAnswer other = instead.get(request.path());
    if (other != null) {
      return other;
    }
    SimulatedAnswer content = content(request.path());
    String tag = "\"" + Integer.toHexString(Arrays.hashCode(content.body())) + "\"";
    return request.header("If-None-Match").filter(tag::equals).isPresent()
        ? SimulatedAnswer.empty(304)
        : content.with("ETag", tag);
  }

  private SimulatedAnswer content(String path) {
    if (path.equals(ALERTS)) {
      return xml(list());
    }
    if (alerts.containsKey(path)) {
      return xml(alerts.get(path));
    }
    String file = path.substring(path.lastIndexOf('/') + 1);
    return switch (file.replaceFirst("\\..*", "")) {
      case "autogempa" -> quakes(file, quake -> quake.equals(quakes.get(0)));
      case "gempaterkini" -> quakes(file, quake -> true);
      case "gempadirasakan" -> quakes(file, quake -> !quake.felt().isEmpty());
      default -> SimulatedAnswer.empty(404);
    };
  }

  private SimulatedAnswer quakes(String file, Predicate<Earthquake> of) {
    List<Earthquake> listed = quakes.stream().filter(of).toList();
    if (file.endsWith(".xml")) {
      return xml(
          listed.stream()
              .map(BmkgSimulator::oldXml)
              .collect(Collectors.joining("", "<Infogempa>", "</Infogempa>")));
    }
    boolean withFelt = !file.startsWith("gempaterkini");
    String items =
        listed.stream().map(quake -> json(quake, withFelt)).collect(Collectors.joining(","));
    // One object in autogempa, an array otherwise.
    String gempa = file.startsWith("autogempa") && !listed.isEmpty() ? items : "[" + items + "]";
    return SimulatedAnswer.json(200, "{\"Infogempa\":{\"gempa\":" + gempa + "}}");
  }

  private static String json(Earthquake quake, boolean withFelt) {
    String more =
        withFelt
            ? "\"Dirasakan\":\"" + (quake.felt().isEmpty() ? "-" : quake.felt()) + "\""
            : "\"Potensi\":\"Tidak berpotensi tsunami\"";
    return ("{\"DateTime\":\"%s\",\"Coordinates\":\"%s,%s\",\"Magnitude\":\"%s\","
            + "\"Kedalaman\":\"10 km\",\"Wilayah\":\"%s\",%s}")
        .formatted(
            quake.time().toString().replace("Z", "+00:00"),
            quake.lat(),
            quake.lon(),
            quake.magnitude(),
            quake.region(),
            more);
  }

  /** Longitude before latitude, no DateTime, "SR" behind the magnitude, places with numbers. */
  private static String oldXml(Earthquake quake) {
    return ("<gempa><Tanggal>%s</Tanggal><Jam>%s</Jam><point><coordinates>%s,%s</coordinates>"
            + "</point><Magnitude>%s SR</Magnitude><Kedalaman>10 Km</Kedalaman>"
            + "<Wilayah1>%s</Wilayah1><Wilayah2>7 km dari sana</Wilayah2><Wilayah5/></gempa>")
        .formatted(
            OLD_DAY.format(quake.time()),
            OLD_TIME.format(quake.time()),
            quake.lon(),
            quake.lat(),
            quake.magnitude(),
            quake.region());
  }

  private String list() {
    return codes.stream()
        .map(code -> "<item><link>https://elsewhere.invalid/" + code + "_alert.xml</link></item>")
        .collect(Collectors.joining("", "<rss version=\"2.0\"><channel>", "</channel></rss>"));
  }

  private static SimulatedAnswer xml(String body) {
    return SimulatedAnswer.text(200, "text/xml", body);
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
