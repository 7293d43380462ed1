package id.simpul.connectors.simulator;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads one HTTP/1.1 request off a connection. */
final class RequestReader {

  private RequestReader() {}

  /**
   * @throws ProtocolException when it is not a request, with a sentence for the caller
   */
  static ReceivedRequest read(InputStream in) throws IOException {
    try {
      return whole(in);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ProtocolException("This is not an HTTP/1.1 request: " + e.getMessage());
    }
  }

  private static ReceivedRequest whole(InputStream in) throws IOException {
    String[] start = line(in).split(" ");
    if (start.length != 3) {
      throw new ProtocolException("This is not an HTTP/1.1 request line.");
    }
    Map<String, List<String>> headers = headers(in);
    URI uri = URI.create(start[1]);
    return new ReceivedRequest(
        start[0],
        uri.getPath(),
        Optional.ofNullable(uri.getRawQuery()).orElse(""),
        headers,
        body(in, headers));
  }

  private static Map<String, List<String>> headers(InputStream in) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return headers;
  }

  private static byte[] body(InputStream in, Map<String, List<String>> headers) throws IOException {
    if (headers.containsKey("Transfer-Encoding")) {
      return chunks(in);
    }
    String length = headers.getOrDefault("Content-Length", List.of("0")).get(0);
    return exactly(in, Integer.parseInt(length));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int size;
    do {
      size = Integer.parseInt(line(in).replaceFirst(";.*", ""), 16);
      body.writeBytes(exactly(in, size));
      line(in);
    } while (size > 0);
    return body.toByteArray();
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the caller went away within a request");
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the caller went away within a request");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
