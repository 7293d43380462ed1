package id.simpul.connectors.simulator;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** One connection to a simulator, answering properly or with a fault. Belongs to one thread. */
final class SimulatedConnection implements AutoCloseable {

  private static final Duration BETWEEN_DRIPS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_1XX = Duration.ofMillis(100);
  private static final Duration FOR_EVER = Duration.ofHours(1);

  /** A pause that ends early when the simulator is closed. */
  interface Pause {
    /** Whether the simulator is still open. */
    boolean waits(Duration time) throws IOException;
  }

  private final Socket socket;
  private final Pause pause;
  private final InputStream in;
  private final OutputStream out;

  SimulatedConnection(Socket socket, Pause pause) throws IOException {
    this.socket = socket;
    this.pause = pause;
    // Without it each small answer is held back for 40 ms (Nagle's algorithm).
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** Returns when a request begins; false when the caller closed the connection instead. */
  boolean awaitRequest() throws IOException {
    in.mark(1);
    int first = in.read();
    in.reset();
    return first >= 0;
  }

  ReceivedRequest read() throws IOException {
    return RequestReader.read(in);
  }

  /** Closes so that the other end notices while it is still sending. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Whether the connection may take another request. */
  boolean write(SimulatedAnswer answer) throws IOException {
    switch (answer.fault()) {
      case NONE -> send(whole(answer));
      case DRIP -> drip(whole(answer));
      case DRIP_BODY -> {
        send(head(answer, answer.body().length));
        drip(answer.body());
      }
      case CUT_IN_ANSWER -> send(half(answer));
      case GARBAGE ->
          send("\u0016\u0003\u0001 nothing of HTTP\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      case TOO_LONG_A_LENGTH -> {
        send(join(head(answer, answer.body().length + 1), answer.body()));
        pause.waits(FOR_EVER);
      }
      case ENDLESS_1XX -> sayProcessing();
      case ENDLESS_HEAD -> startHead();
      default -> {
        // Cut: nothing is said.
      }
    }
    return answer.fault() == SimulatedAnswer.Fault.NONE;
  }

  private void sayProcessing() throws IOException {
    do {
      send("HTTP/1.1 102 Processing\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    } while (pause.waits(BETWEEN_1XX));
  }

  private void startHead() throws IOException {
    send("HTTP/1.1 200 OK\r\nX-More: ".getBytes(StandardCharsets.US_ASCII));
    byte[] more = "x".repeat(1 << 14).getBytes(StandardCharsets.US_ASCII);
    do {
      send(more);
    } while (pause.waits(Duration.ZERO));
  }

  private void drip(byte[] bytes) throws IOException {
    for (byte one : bytes) {
      send(new byte[] {one});
      if (!pause.waits(BETWEEN_DRIPS)) {
        return;
      }
    }
  }

  private void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  private static byte[] half(SimulatedAnswer answer) {
    byte[] head = head(answer, answer.body().length);
    return join(head, Arrays.copyOf(answer.body(), answer.body().length / 2));
  }

  private static byte[] whole(SimulatedAnswer answer) {
    return join(head(answer, answer.body().length), answer.body());
  }

  private static byte[] head(SimulatedAnswer answer, int length) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " Simulated\r\n");
    answer.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (answer.headers().keySet().stream().noneMatch("Date"::equalsIgnoreCase)) {
      ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
      head.append("Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now) + "\r\n");
    }
    if (answer.status() != 304 && answer.status() != 204) {
      head.append("Content-Length: " + length + "\r\n");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[] head, byte[] body) {
    byte[] both = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, both, head.length, body.length);
    return both;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
