package id.simpul.deploy.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads request bodies up to a limit, inflated ones included. */
final class Bodies {

  private Bodies() {}

  /**
   * @throws RefusedRequest if the body is larger, or encoded in a way the hub does not read
   */
  static byte[] read(HttpServletRequest request, int max) throws IOException {
    if (request.getContentLengthLong() > max) {
      throw tooLarge(max);
    }
    try (InputStream in = decoded(request)) {
      byte[] body = in.readNBytes(max + 1);
      if (body.length > max) {
        throw tooLarge(max);
      }
      return body;
    } catch (ZipException e) {
      throw new RefusedRequest(Problem.MALFORMED, "The body is not gzip.");
    }
  }

  private static InputStream decoded(HttpServletRequest request) throws IOException {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return request.getInputStream();
    }
    if (encoding.toLowerCase(Locale.ROOT).equals("gzip")) {
      return new GZIPInputStream(request.getInputStream());
    }
    throw new RefusedRequest(Problem.UNSUPPORTED_TYPE, "Content-Encoding may be gzip or identity.");
  }

  private static RefusedRequest tooLarge(int max) {
    return new RefusedRequest(Problem.TOO_LARGE, "At most " + max + " bytes are taken.");
  }
}
