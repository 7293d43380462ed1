package id.simpul.deploy.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;

/**
 * A request's body with an end: so many bytes, and no slower on average than a thin link, so that
 * nobody holds a place of the hub by sending a byte now and then.
 */
final class BodyStream extends ServletInputStream {

  private static final long NANOS = 1_000_000_000L;

  private final ServletInputStream in;
  private final BodyLimits limits;
  private final int max;
  private final long start = System.nanoTime();
  private long bytes;

  BodyStream(ServletInputStream in, BodyLimits limits, int max) {
    this.in = in;
    this.limits = limits;
    this.max = max;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = next(into, from, length);
    bytes += Math.max(0, count);
    if (bytes > max) {
      throw tooLarge(max);
    }
    if (System.nanoTime() - start > allowedNanos()) {
      throw tooSlow();
    }
    return count;
  }

  private int next(byte[] into, int from, int length) throws IOException {
    try {
      return in.read(into, from, length);
    } catch (SocketTimeoutException e) {
      throw tooSlow();
    }
  }

  private long allowedNanos() {
    return limits.patience().toNanos() + bytes * NANOS / limits.bytesPerSecond();
  }

  static RefusedRequest tooLarge(int max) {
    return new RefusedRequest(Problem.TOO_LARGE, "At most " + max + " bytes are taken.");
  }

  private static RefusedRequest tooSlow() {
    return new RefusedRequest(Problem.TOO_SLOW, "");
  }

  @Override
  public boolean isFinished() {
    return in.isFinished();
  }

  @Override
  public boolean isReady() {
    return in.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new IllegalStateException("bodies are read by waiting");
  }
}
