package id.simpul.deploy.api;

import static id.simpul.deploy.api.HostileHub.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Callers that take their time, or only a place: each ends in bounded time, others go on. */
@Timeout(120)
class SlowRequestsTest {

  private static final int DRIP_MILLIS = 200;
  private static final Duration BOUND = Duration.ofSeconds(15);

  @TempDir static Path home;
  private static HostileHub hostile;

  @BeforeAll
  static void start() throws Exception {
    hostile = new HostileHub(home, Map.of("SERVER_TOMCAT_MAXCONNECTIONS", "600"));
  }

  @AfterAll
  static void stop() throws Exception {
    hostile.close();
  }

  @Test
  void headersThatDrip() throws Exception {
    try (RawHttp http = hostile.connect()) {
      http.send(hostile.submission() + "X: ");
      drip(http, "x");
    }
    hostile.acceptsANormalMessage();
  }

  @Test
  void aBodyThatDrips() throws Exception {
    try (RawHttp http = hostile.connect()) {
      http.send(hostile.submission("Content-Length: 1000") + "\r\n");
      drip(http, " ");
    }
    hostile.acceptsANormalMessage();
  }

  @Test
  void aBodyThatStopsGetsAnAnswer() throws Exception {
    refused(hostile.raw(hostile.submission("Content-Length: 1000") + "\r\n{"), Problem.TOO_SLOW);
  }

  @Test
  void manySlowBodiesOfOneParticipantLeavePlacesForOthers() throws Exception {
    String head = hostile.submission("Content-Length: 1000") + "\r\n{";
    List<RawHttp> slow = open(300, head);
    assertThat(hostile.submitXml("<pesan><nomor>quick</nomor></pesan>").statusCode())
        .isEqualTo(202);
    close(slow);
  }

  @Test
  void manyBodiesThatNobodyWillReadHoldNoThreads() throws Exception {
    String head = "POST /api/v1/replays HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n";
    List<RawHttp> slow = open(400, head);
    hostile.acceptsANormalMessage();
    close(slow);
  }

  @Test
  void moreIdleConnectionsThanTheHubTakes() throws Exception {
    List<RawHttp> idle = open(700, "");
    hostile.acceptsANormalMessage();
    close(idle);
  }

  @Test
  void moreHalfRequestsThanTheHubTakes() throws Exception {
    List<RawHttp> half = open(700, "GET /api/v1/messages HTTP/1.1\r\nHost: a\r\nX-");
    hostile.acceptsANormalMessage();
    close(half);
  }

  /** Says a little now and then until the hub has had enough. */
  private static void drip(RawHttp http, String drop) throws Exception {
    long start = System.nanoTime();
    while (!http.endsWithin(DRIP_MILLIS)) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
      http.send(drop);
    }
  }

  private static List<RawHttp> open(int count, String text) throws Exception {
    List<RawHttp> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(hostile.connect().send(text));
    }
    return all;
  }

  private static void close(List<RawHttp> all) throws Exception {
    for (RawHttp http : all) {
      http.close();
    }
  }
}
