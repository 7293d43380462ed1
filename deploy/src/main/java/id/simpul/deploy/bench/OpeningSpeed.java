package id.simpul.deploy.bench;

import id.simpul.connectors.bpjs.BpjsCipher;
import id.simpul.connectors.bpjs.BpjsLogin;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What it costs to decrypt and unpack an answer of BPJS of 10 KB, on one thread. */
final class OpeningSpeed {

  /** Make 10 KB. */
  private static final int ROWS = 110;

  private OpeningSpeed() {}

  /** Median in microseconds. */
  static double median() throws Exception {
    BpjsCipher cipher = new BpjsLogin("1234", "s3cret", "").cipher("1615869169");
    String hidden =
        cipher.hide(
            IntStream.range(0, ROWS).mapToObj(OpeningSpeed::row).collect(Collectors.joining()));
    return Repeated.medianMicros(() -> cipher.open(hidden).orElseThrow().length());
  }

  private static String row(int i) {
    return "{\"noSep\":\"0301R001"
        + (i * 7919L + 1000000)
        + "\",\"poli\":\"INT\",\"nama\":\"CONTOH "
        + Integer.toString(i * 31337, 36)
        + "\",\"tglSep\":\"2026-01-"
        + (10 + i % 20)
        + "\",\"kelas\":\""
        + i % 3
        + "\"}";
  }
}
