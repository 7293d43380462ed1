package id.simpul.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedAnswer.Fault;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.participant.ConnectorUse;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.deliver.Circuit;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.journal.MessageLog;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A receiver, or the network before it, misbehaves for a while. Whatever it does: every message is
 * delivered, in the order of its key, to an effect once, because the receiver honours the
 * idempotency key; and another receiver of the same messages has them meanwhile.
 */
class FaultyReceiversTest {

  private static final int PER_KEY = 5;
  private static final SimulatedAnswer OK = SimulatedAnswer.json(200, "{\"id\":\"0123456789\"}");

  @TempDir Path home;
  private final Queue<SimulatedAnswer> planned = new ConcurrentLinkedQueue<>();
  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private final List<String> effects = new CopyOnWriteArrayList<>();
  private final List<String> archived = new CopyOnWriteArrayList<>();
  private final SimulatedHttpServer office = new SimulatedHttpServer(this::takes);
  private final SimulatedHttpServer archive = new SimulatedHttpServer(this::archives);
  private URI archiveAddress;
  private TestHub hub;

  @BeforeEach
  void start() throws Exception {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    archiveAddress = archive.start(0);
    hub = new TestHub(home).office(sink(office.start(0))).archive(sink(archiveAddress)).start();
  }

  @AfterEach
  void stop() throws Exception {
    hub.close();
    office.close();
    archive.close();
  }

  @Test
  void slow() throws Exception {
    office.latency(Duration.ofSeconds(5));
    List<Receipt> receipts = send();
    await().until(() -> office.received().size() >= 3);
    archiveHasAll();
    office.latency(Duration.ZERO);
    officeHasAllOnceInOrder(receipts);
  }

  @Test
  void drippingAByteASecond() throws Exception {
    survivesWhileOthersGoOn(OK.with(Fault.DRIP));
  }

  @Test
  void drippingTheBodyOnly() throws Exception {
    survivesWhileOthersGoOn(OK.with(Fault.DRIP_BODY));
  }

  @Test
  void cutBeforeTheRequestIsRead() throws Exception {
    SimulatedAnswer cut = OK.with(Fault.CUT_BEFORE_READING);
    office.nextAnswers(cut, cut, cut);
    List<Receipt> receipts = send();
    officeHasAllOnceInOrder(receipts);
  }

  @Test
  void cutAfterTheRequestIsRead() throws Exception {
    survives(OK.with(Fault.CUT_AFTER_READING));
  }

  @Test
  void cutInTheMiddleOfTheAnswer() throws Exception {
    survives(OK.with(Fault.CUT_IN_ANSWER));
  }

  @Test
  void garbageInsteadOfHttp() throws Exception {
    survives(OK.with(Fault.GARBAGE));
  }

  @Test
  void successWithAPageOfHtml() throws Exception {
    survives(SimulatedAnswer.text(200, "text/html", "<html><body>Selamat datang</body></html>"));
  }

  @Test
  void aHugeAnswer() throws Exception {
    survives(SimulatedAnswer.json(200, "{\"x\":\"" + "x".repeat(3 << 20) + "\",\"id\":\"1\"}"));
  }

  @Test
  void aHeadThatNeverEnds() throws Exception {
    survives(OK.with(Fault.ENDLESS_HEAD));
  }

  @Test
  void aWrongContentLength() throws Exception {
    survivesWhileOthersGoOn(OK.with(Fault.TOO_LONG_A_LENGTH));
  }

  @Test
  void interimAnswersForEver() throws Exception {
    survivesWhileOthersGoOn(OK.with(Fault.ENDLESS_1XX));
  }

  @Test
  void overloadedWithSecondsToWait() throws Exception {
    // More often than a message may be tried without a clear answer: an outage burns none.
    outlasts(6, SimulatedAnswer.empty(503).with("Retry-After", "1"));
  }

  @Test
  void overloadedWithADateToWaitFor() throws Exception {
    DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME;
    ZonedDateTime theirs = ZonedDateTime.now(ZoneOffset.UTC).plusHours(5);
    outlasts(
        2,
        SimulatedAnswer.empty(429)
            .with("Date", format.format(theirs))
            .with("Retry-After", format.format(theirs.plusSeconds(1))));
  }

  @Test
  void redirectedElsewhere() throws Exception {
    outlasts(2, SimulatedAnswer.empty(307).with("Location", archiveAddress + "/stolen"));
    assertThat(archive.received()).noneMatch(request -> request.path().equals("/stolen"));
  }

  @Test
  void down() throws Exception {
    office.goDown();
    List<Receipt> receipts = send();
    await().until(circuit()::isOpen);
    archiveHasAll();
    office.comeBack();
    officeHasAllOnceInOrder(receipts);
    assertThat(circuit().isOpen()).isFalse();
  }

  /** Takes effect three times without being able to say so. */
  private void survives(SimulatedAnswer faulty) throws Exception {
    planned.addAll(Collections.nCopies(3, faulty));
    List<Receipt> receipts = send();
    officeHasAllOnceInOrder(receipts);
    assertThat(office.received().size()).isGreaterThanOrEqualTo(2 * PER_KEY + 1);
  }

  /** As above, with a fault that takes up the whole time of a call. */
  private void survivesWhileOthersGoOn(SimulatedAnswer faulty) throws Exception {
    planned.addAll(Collections.nCopies(3, faulty));
    List<Receipt> receipts = send();
    archiveHasAll();
    officeHasAllOnceInOrder(receipts);
  }

  /** Takes nothing for a while and says so. */
  private void outlasts(int times, SimulatedAnswer away) throws Exception {
    SimulatedAnswer[] answers = Collections.nCopies(times, away).toArray(SimulatedAnswer[]::new);
    office.nextAnswers(answers);
    List<Receipt> receipts = send();
    await().until(circuit()::isOpen);
    archiveHasAll();
    officeHasAllOnceInOrder(receipts);
    assertThat(circuit().isOpen()).isFalse();
    assertThat(office.received()).hasSize(2 * PER_KEY + times);
  }

  private List<Receipt> send() throws Exception {
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < PER_KEY; i++) {
      receipts.add(hub.send("a" + i, "a"));
      receipts.add(hub.send("b" + i, "b"));
    }
    return receipts;
  }

  /** While the office is still busy with its fault. */
  private void archiveHasAll() {
    await().atMost(Duration.ofSeconds(10)).until(() -> archived.size() == 2 * PER_KEY);
    assertThat(effects.size()).as("the fault is over before it was felt").isLessThan(2 * PER_KEY);
    assertThat(ofKey("a", archived)).isEqualTo(numbered("a"));
  }

  private void officeHasAllOnceInOrder(List<Receipt> receipts) {
    for (Receipt receipt : receipts) {
      await().until(() -> delivered(receipt));
    }
    assertThat(ofKey("a", effects)).isEqualTo(numbered("a"));
    assertThat(ofKey("b", effects)).isEqualTo(numbered("b"));
    assertThat(hub.hub().broker().depth(Channel.dead("office"))).isZero();
  }

  private boolean delivered(Receipt receipt) {
    return hub.hub().log().find(receipt.trackingId()).stream()
        .flatMap(way -> way.message().deliveries().stream())
        .allMatch(delivery -> delivery.state() == MessageLog.State.DELIVERED);
  }

  private SimulatedAnswer takes(ReceivedRequest request) {
    if (keys.add(request.header("Idempotency-Key").orElseThrow())) {
      effects.add(id(request));
    }
    return Optional.ofNullable(planned.poll()).orElse(OK);
  }

  private SimulatedAnswer archives(ReceivedRequest request) {
    archived.add(id(request));
    return OK;
  }

  private Circuit circuit() {
    return hub.hub().receivers().circuit("office").orElseThrow();
  }

  private static ConnectorUse sink(URI address) {
    return new ConnectorUse(
        "http-sink",
        Map.of("url", address + "/in", "callTimeout", "1000", "referencePointer", "/id"));
  }

  private static String id(ReceivedRequest request) {
    try {
      return Json.parse(request.body()).path("id").asText();
    } catch (MalformedBody e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> ofKey(String key, List<String> ids) {
    return ids.stream().filter(id -> id.startsWith(key)).toList();
  }

  private static List<String> numbered(String key) {
    return IntStream.range(0, PER_KEY).mapToObj(i -> key + i).toList();
  }
}
