package id.simpul.deploy.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Constants;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Tomcat's HTTP/1.1 with deadlines over a whole request head and over the rest of a body nobody
 * reads; Tomcat by itself only limits the pause between two bytes. Ends a connection by ending its
 * input, so that Tomcat's own threads see it and clean up. Public because Tomcat makes it by name.
 *
 * <p>When there are many connections, those that say nothing, and the slowest of those still saying
 * their head, make room for others.
 */
public final class DeadlineProtocol extends Http11NioProtocol {

  private static final long LOOK_EVERY_MILLIS = 500;
  private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long IDLE_MILLIS = 2_000;
  private static final int MAX_UNFINISHED_HEADS = 1_000;

  private Map<SocketWrapperBase<NioChannel>, Long> restSince = new HashMap<>();
  private ScheduledFuture<?> watch;

  /** A connection whose request head is not complete. */
  private record Unfinished(SocketWrapperBase<NioChannel> connection, long nanos) {}

  @Override
  public void start() throws Exception {
    super.start();
    watch =
        getUtilityExecutor()
            .scheduleWithFixedDelay(
                this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() throws Exception {
    if (watch != null) {
      watch.cancel(false);
    }
    super.stop();
  }

  private void look() {
    long now = System.nanoTime();
    boolean crowded = getEndpoint().getConnections().size() > getMaxConnections() * 9L / 10;
    Map<SocketWrapperBase<NioChannel>, Long> rest = new HashMap<>();
    List<Unfinished> heads = new ArrayList<>();
    for (SocketWrapperBase<NioChannel> connection : getEndpoint().getConnections()) {
      if (connection.getCurrentProcessor() instanceof AbstractProcessor processor) {
        Request request = processor.getRequest();
        if (isHead(processor)) {
          heads.add(new Unfinished(connection, now - request.getStartTimeNanos()));
        } else if (stage(request) == Constants.STAGE_ENDINPUT) {
          rest.put(connection, restSince.getOrDefault(connection, now));
        }
      } else if (crowded && idle(connection)) {
        end(connection);
      }
    }
    endLate(heads);
    rest.forEach((connection, since) -> endIf(now - since > REST_NANOS, connection));
    restSince = rest;
  }

  /** Between two pieces of a head Tomcat calls the stage ended, though its time runs. */
  private static boolean isHead(AbstractProcessor processor) {
    Request request = processor.getRequest();
    int stage = stage(request);
    boolean parsed = stage != Constants.STAGE_PARSE && stage != Constants.STAGE_ENDED;
    return !parsed && request.getStartTimeNanos() >= 0 && !processor.isAsync();
  }

  private static int stage(Request request) {
    return request.getRequestProcessor().getStage();
  }

  private void endLate(List<Unfinished> heads) {
    heads.sort(Comparator.comparingLong(Unfinished::nanos));
    long allowed = TimeUnit.MILLISECONDS.toNanos(getConnectionTimeout());
    for (int i = 0; i < heads.size(); i++) {
      Unfinished head = heads.get(i);
      endIf(i >= MAX_UNFINISHED_HEADS || head.nanos() > allowed, head.connection());
    }
  }

  private static boolean idle(SocketWrapperBase<NioChannel> connection) {
    return connection instanceof NioEndpoint.NioSocketWrapper nio
        && System.currentTimeMillis() - nio.getLastRead() > IDLE_MILLIS;
  }

  private static void endIf(boolean late, SocketWrapperBase<NioChannel> connection) {
    if (late) {
      end(connection);
    }
  }

  private static void end(SocketWrapperBase<NioChannel> connection) {
    try {
      connection.getSocket().getIOChannel().shutdownInput();
    } catch (IOException | RuntimeException e) {
      // It ended by itself meanwhile, which is what was wanted.
      connection.setError(new IOException("ended", e));
    }
  }
}
