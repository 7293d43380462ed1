package id.simpul.deploy.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The upper bound: append, share one fdatasync, answer 202, map by text, forward, with the HTTP
 * server and client of the JDK. It keeps nothing else: no repeats, no order, no retry, no log, no
 * agreement. Run as a process of its own.
 */
final class BareLoop {

  private static final int TAKERS = 32;
  private static final int FORWARDERS = 8;

  private record Item(byte[] body, CountDownLatch synced) {}

  private final BlockingQueue<Item> toDisk = new LinkedBlockingQueue<>();
  private final BlockingQueue<byte[]> toSink = new LinkedBlockingQueue<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI sink;

  private BareLoop(URI sink) {
    this.sink = sink;
  }

  /** Serves until the process ends. */
  static void run(int port, Path file, URI sink) throws IOException {
    // Without it the server waits 40 ms for an acknowledgement between head and body.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    BareLoop loop = new BareLoop(sink);
    FileChannel disk = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    CountingSink.daemon(() -> loop.sync(disk), "disk");
    for (int i = 0; i < FORWARDERS; i++) {
      CountingSink.daemon(loop::forward, "forward-" + i);
    }
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
    server.setExecutor(Executors.newFixedThreadPool(TAKERS));
    server.createContext("/", loop::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Item item = new Item(body, new CountDownLatch(1));
    toDisk.add(item);
    try {
      item.synced().await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    toSink.add(body);
    exchange.sendResponseHeaders(202, -1);
    exchange.close();
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
    try {
      while (true) {
        HttpRequest request =
            HttpRequest.newBuilder(sink)
                .POST(HttpRequest.BodyPublishers.ofByteArray(mapped(toSink.take())))
                .build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
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
