package id.simpul.connectors.bpjs;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints how long one answer of 10 KB takes to decrypt and unpack, in microseconds: start it by
 * hand. The best of several rounds counts, because other work on the machine only adds to it.
 */
final class OpeningSpeed {

  private static final int ROUNDS = 20;
  private static final int ANSWERS = 500;

  private OpeningSpeed() {}

  public static void main(String[] args) {
    BpjsCipher cipher = new BpjsLogin("1234", "s3cret", "").cipher("1615869169");
    String text = IntStream.range(0, 110).mapToObj(OpeningSpeed::row).collect(Collectors.joining());
    String hidden = cipher.hide(text);
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.min(best, micros(cipher, hidden, text.length()));
    }
    System.out.printf("%d characters: %.0f µs%n", text.length(), best);
  }

  private static double micros(BpjsCipher cipher, String hidden, int length) {
    long begin = System.nanoTime();
    for (int i = 0; i < ANSWERS; i++) {
      if (cipher.open(hidden).orElseThrow().length() != length) {
        throw new IllegalStateException("another text");
      }
    }
    return (System.nanoTime() - begin) / 1000.0 / ANSWERS;
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
