package id.simpul.deploy.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** One connection of the generator, opened again when it was cut. Belongs to one thread. */
final class Caller implements AutoCloseable {

  private static final int ANSWER_MILLIS = 60_000;

  private final int port;
  private Socket socket;
  private Wire answers;

  Caller(int port) {
    this.port = port;
  }

  /** Sends a request and returns its answer; after a failure the next call connects again. */
  Wire.Received call(byte[] request) throws IOException {
    try {
      if (socket == null) {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_MILLIS);
        answers = new Wire(socket.getInputStream());
      }
      socket.getOutputStream().write(request);
      Wire.Received answer = answers.next();
      if (answer == null) {
        throw new EOFException("the connection was closed without an answer");
      }
      return answer;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      // It is gone either way.
    }
    socket = null;
  }
}
