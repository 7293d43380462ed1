package id.simpul.connectors.siasn;

import id.simpul.connectors.simulator.SiasnSimulator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What the tests of SIASN's connectors share: a person, a position, the parameters. */
final class Siasn {

  static final String NIP = "198001012005011001";
  static final String ID = "PNS-0001";
  static final String PDF = "%PDF-1.4 contoh";

  private Siasn() {}

  static String uri(String kamelet, URI at, String parameters) {
    return "kamelet:"
        + kamelet
        + "?baseUrl="
        + at
        + SiasnSimulator.API
        + "&tokenUrl="
        + at
        + SiasnSimulator.GATEWAY_TOKEN
        + "&userTokenUrl="
        + at
        + SiasnSimulator.USER_TOKEN
        + "&consumerKey=s1&consumerSecret=s1&userClientId=kota&user=s1&password=s1"
        + parameters;
  }

  static byte[] position(String more) {
    return ("{\"nip\":\""
            + NIP
            + "\",\"unorId\":\"U-1\",\"jenisJabatan\":\"1\",\"eselonId\":\"31\","
            + "\"nomorSk\":\"821/1/2026\",\"tanggalSk\":\"02-01-2026\",\"tmtJabatan\":\"05-01-2026\""
            + more
            + "}")
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] withDecree() {
    String pdf = Base64.getEncoder().encodeToString(PDF.getBytes(StandardCharsets.UTF_8));
    return position(",\"decree\":{\"name\":\"sk.pdf\",\"pdf\":\"" + pdf + "\"}");
  }
}
