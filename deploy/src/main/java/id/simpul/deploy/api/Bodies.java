package id.simpul.deploy.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads request bodies, inflated ones included, up to a limit for each and a limit over all that
 * are worked on at once, so that large bodies cannot use up the memory together. Thread-safe.
 */
final class Bodies {

  /** Smaller bodies are not counted: the number of requests at once bounds them. */
  private static final int SMALL = 64 << 10;

  private static final int CHUNK = 8 << 10;

  private final BodyLimits limits;
  private final Room comingIn;
  private final Room inWork;

  Bodies(BodyLimits limits) {
    this.limits = limits;
    this.comingIn = new Room(limits.comingIn());
    this.inWork = new Room(limits.inWork());
  }

  /** A body and the room it takes until it is worked off and closed. */
  final class Body implements AutoCloseable {
    private final byte[] bytes;
    private final int held;
    private final int worked;

    private Body(byte[] bytes, int held) {
      this.bytes = bytes;
      this.held = held;
      this.worked = held == 0 ? 0 : inWork.takeInTurn(bytes.length, limits.patience());
    }

    byte[] bytes() {
      return bytes;
    }

    @Override
    public void close() {
      inWork.giveBack(worked);
      comingIn.giveBack(held);
    }
  }

  /** The body as a stream with its limits; what it refuses, it refuses while it is read. */
  BodyStream stream(HttpServletRequest request, int max) throws IOException {
    return new BodyStream(request.getInputStream(), limits, max);
  }

  /**
   * @throws RefusedRequest if the body is larger or slower than allowed, is encoded in a way the
   *     hub does not read, or does not fit beside the others
   */
  Body read(HttpServletRequest request, int max) throws IOException {
    if (request.getContentLengthLong() > max) {
      throw BodyStream.tooLarge(max);
    }
    try (InputStream in = decoded(request, max)) {
      return read(in, expected(request), max);
    } catch (ZipException e) {
      throw new RefusedRequest(Problem.MALFORMED, "The body is not gzip.");
    }
  }

  /** A usual body is read with as much memory as it says it needs. */
  private static int expected(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return length > 0 && length < CHUNK ? (int) length : CHUNK;
  }

  private Body read(InputStream in, int expected, int max) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream(expected);
    byte[] chunk = new byte[expected];
    int held = 0;
    Body body = null;
    try {
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        int more = Math.max(0, all.size() + count - SMALL - held);
        comingIn.take(more);
        held += more;
        all.write(chunk, 0, count);
        if (all.size() > max) {
          throw BodyStream.tooLarge(max);
        }
      }
      body = new Body(all.toByteArray(), held);
      return body;
    } finally {
      if (body == null) {
        comingIn.giveBack(held);
      }
    }
  }

  private InputStream decoded(HttpServletRequest request, int max) throws IOException {
    String encoding = request.getHeader("Content-Encoding");
    InputStream in = stream(request, max);
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return in;
    }
    if (encoding.toLowerCase(Locale.ROOT).equals("gzip")) {
      return inflated(in);
    }
    throw new RefusedRequest(Problem.UNSUPPORTED_TYPE, "Content-Encoding may be gzip or identity.");
  }

  private static InputStream inflated(InputStream in) throws IOException {
    try {
      return new GZIPInputStream(in);
    } catch (EOFException e) {
      throw new RefusedRequest(Problem.MALFORMED, "The body is not gzip.");
    }
  }
}
