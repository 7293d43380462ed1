package id.simpul.connectors.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A line to a PostgreSQL that is cut when a word passes it, before or after the server has it. */
final class CommitCutter implements AutoCloseable {

  private final ServerSocket entry = new ServerSocket(0);
  private final int server;
  private final String word;
  private final boolean serverGetsIt;

  CommitCutter(int server, String word, boolean serverGetsIt) throws IOException {
    this.server = server;
    this.word = word;
    this.serverGetsIt = serverGetsIt;
    daemon(this::accept);
  }

  int port() {
    return entry.getLocalPort();
  }

  private void accept() throws IOException {
    while (!entry.isClosed()) {
      Socket client = entry.accept();
      Socket target = new Socket("127.0.0.1", server);
      daemon(() -> forward(client, target, word));
      daemon(() -> forward(target, client, "\0never\0"));
    }
  }

  private void forward(Socket from, Socket to, String last) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[65536];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        boolean cut =
            new String(Arrays.copyOf(buffer, n), StandardCharsets.ISO_8859_1).contains(last);
        if (cut) {
          // First, or the answer would still get through.
          from.close();
        }
        if (!cut || serverGetsIt) {
          out.write(buffer, 0, n);
          out.flush();
        }
        if (cut) {
          // The server runs what it has got before it sees the end of the line.
          to.shutdownOutput();
          return;
        }
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void daemon(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // The line is cut: that is what it is for.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      entry.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
