package id.simpul.deploy.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The upper bound: append, share one fdatasync, answer 202, map by text, forward. It keeps nothing
 * else: no repeats, no order, no retry, no log, no agreement. Run as a process of its own.
 */
final class BareLoop {

  private static final byte[] ACCEPTED =
      Wire.ascii("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
  private static final int FORWARDERS = 4;

  private record Item(byte[] body, CountDownLatch synced) {}

  private final BlockingQueue<Item> toDisk = new LinkedBlockingQueue<>();
  private final BlockingQueue<byte[]> toSink = new LinkedBlockingQueue<>();
  private final URI sink;

  private BareLoop(URI sink) {
    this.sink = sink;
  }

  /** Never returns. */
  static void run(int port, Path file, URI sink) throws IOException {
    BareLoop loop = new BareLoop(sink);
    FileChannel disk = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    CountingSink.daemon(() -> loop.sync(disk), "disk");
    for (int i = 0; i < FORWARDERS; i++) {
      CountingSink.daemon(loop::forward, "forward-" + i);
    }
    try (ServerSocket server = new ServerSocket(port, 200, InetAddress.getLoopbackAddress())) {
      while (true) {
        Socket connection = server.accept();
        connection.setTcpNoDelay(true);
        CountingSink.daemon(() -> loop.take(connection), "take");
      }
    }
  }

  private void take(Socket connection) {
    try (connection) {
      Wire wire = new Wire(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      for (Wire.Received r = wire.next(); r != null; r = wire.next()) {
        Item item = new Item(r.body(), new CountDownLatch(1));
        toDisk.add(item);
        item.synced().await();
        out.write(ACCEPTED);
        toSink.add(r.body());
      }
    } catch (IOException | InterruptedException e) {
      // The generator has closed its connection.
    }
  }

  private void sync(FileChannel disk) {
    List<Item> group = new ArrayList<>();
    try {
      while (true) {
        group.add(toDisk.take());
        toDisk.drainTo(group);
        disk.write(group.stream().map(i -> ByteBuffer.wrap(i.body())).toArray(ByteBuffer[]::new));
        disk.force(false);
        group.forEach(i -> i.synced().countDown());
        group.clear();
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the bare loop's disk failed", e);
    }
  }

  private void forward() {
    try (Socket socket = new Socket(sink.getHost(), sink.getPort())) {
      socket.setTcpNoDelay(true);
      Wire answers = new Wire(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      while (true) {
        byte[] body = mapped(toSink.take());
        out.write(
            Wire.ascii(
                "POST /in HTTP/1.1\r\nHost: sink\r\nContent-Length: " + body.length + "\r\n\r\n"));
        out.write(body);
        answers.next();
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the bare loop's sink failed", e);
    }
  }

  private static byte[] mapped(byte[] body) {
    return Wire.ascii(
        new String(body, StandardCharsets.US_ASCII)
            .replace("\"nomor\":", "\"id\":")
            .replace("\"judul\":", "\"subject\":")
            .replace("\"isi\":", "\"body\":"));
  }
}
