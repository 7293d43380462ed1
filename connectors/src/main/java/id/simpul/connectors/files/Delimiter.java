package id.simpul.connectors.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds what stands between the columns of a header: the candidate that is there most often. */
final class Delimiter {

  private static final String CANDIDATES = ",;\t|";

  /** Characters; a header is shorter. */
  private static final int LONGEST_HEADER = 64 * 1024;

  private Delimiter() {}

  /** A comma where there is only one column. */
  static char of(Path file, TextEncoding encoding) throws FileFault, IOException {
    int[] counts = new int[CANDIDATES.length()];
    for (char c : unquoted(header(file, encoding)).toCharArray()) {
      int candidate = CANDIDATES.indexOf(c);
      if (candidate >= 0) {
        counts[candidate]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return CANDIDATES.charAt(best);
  }

  private static String header(Path file, TextEncoding encoding) throws FileFault, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(encoding.markLength());
      var reader = new BufferedReader(new InputStreamReader(in, encoding.decoder()));
      char[] start = new char[LONGEST_HEADER];
      int length = Math.max(0, reader.read(start));
      return firstRow(new String(start, 0, length));
    } catch (CharacterCodingException e) {
      throw new FileFault("row 1: the text is not in the encoding that was expected");
    }
  }

  private static String firstRow(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (c == '\n' || c == '\r') && i > 0) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  private static String unquoted(String row) {
    return row.replaceAll("\"[^\"]*\"", "");
  }
}
