package id.simpul.deploy.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.deploy.RunningHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The console as viewer and operator see it, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleBrowserTest {

  private static final Path PICTURES = Path.of("target", "console");
  private static final String MESSAGES = "/api/v1/flows/bench/messages";
  private static final String REFUSED =
      "fetch('/actuator/jolokia', {method: 'POST',"
          + " headers: {'X-XSRF-TOKEN': document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1]},"
          + " body: JSON.stringify({type: 'exec', mbean: 'id.simpul:type=Deliveries',"
          + " operation: 'planRetry(java.lang.String,java.lang.String)',"
          + " arguments: ['bench-receiver', '']})}).then(r => r.json()).then(a => a.status)";

  private static final String ROUTE =
      "[...document.querySelectorAll('button')]"
          + ".filter(b => b.textContent.trim() === 'deliver:bench-receiver').pop()";

  @TempDir static Path home;
  private static PickyReceiver receiver;
  private static RunningHub hub;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    var executable = Browser.executable();
    if (executable.isEmpty()) {
      System.out.println("ConsoleBrowserTest is skipped: there is no chromium in /usr/bin.");
    }
    Assumptions.assumeTrue(executable.isPresent(), "no chromium in /usr/bin");
    receiver = new PickyReceiver();
    hub = new RunningHub(home, Map.of("BENCH_RECEIVER_URL", receiver.address())).start();
    browser = new Browser(executable.get(), home.resolve("chromium"));
    setOneMessageAside();
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.screenshot(PICTURES.resolve("last.png"));
      browser.close();
    }
    if (hub != null) {
      hub.close();
    }
    if (receiver != null) {
      receiver.close();
    }
  }

  private static void setOneMessageAside() throws Exception {
    byte[] sample =
        Files.readAllBytes(
            Path.of("src/main/resources/bench/city/bench-sender/samples/bench/one.source.json"));
    String key = hub.key("bench-sender");
    assertThat(hub.post(MESSAGES, key, "application/json", sample).statusCode()).isEqualTo(202);
    await("the receiver refused it and the log says so")
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> hub.get("/api/v1/messages?state=DEAD", hub.key("operator")).body(),
            b -> b.contains("DEAD"));
  }

  @BeforeEach
  void signOut() throws Exception {
    browser.open(address("/login"));
    browser.until("document.querySelector('#password')");
  }

  @Test
  @Order(1)
  void aViewerSeesDeadLettersAndRoutesButMayNotRetry() throws Exception {
    signIn("viewer");
    browser.open(address("/hawtio/deliveries"));
    browser.click("[data-receiver=bench-receiver] button");
    browser.until("document.querySelector('[data-letter]')");
    browser.screenshot(PICTURES.resolve("deliveries-viewer.png"));
    assertThat(browser.evaluate("document.title").asText()).isEqualTo("Simpul");
    assertThat(browser.text()).contains("422").doesNotContain("08123456789", "Lubang besar");
    assertThat(browser.evaluate("document.querySelectorAll('#retry-all').length").asInt()).isZero();
    assertThat(browser.text()).doesNotContain("Runtime");
    browser.click("[data-letter] a");
    browser.until("document.querySelector('[data-way] [data-part=sent]')");
    assertThat(browser.text()).contains("SHA-256").doesNotContain("Lubang besar");
    browser.evaluate("document.querySelector('[data-way]').scrollIntoView()");
    browser.screenshot(PICTURES.resolve("way-viewer.png"));
    assertThat(browser.evaluate(REFUSED).asInt()).isEqualTo(403);
    seesTheRouteDiagram();
  }

  private static void seesTheRouteDiagram() throws Exception {
    browser.open(address("/hawtio/camel"));
    // A click before the tree is complete is lost.
    browser.until(
        "document.body.innerText.includes('type=routes,name=\"deliver:bench-receiver\"')"
            + " || ("
            + ROUTE
            + ").click()");
    browser.evaluate(
        "[...document.querySelectorAll('a')].find(a => a.innerText === 'Route Diagram').click()");
    browser.until("document.querySelectorAll('.react-flow__node').length >= 6");
    browser.until("document.querySelectorAll('svg path.react-flow__edge-path').length >= 5");
    assertThat(browser.text()).contains("call:bench-receiver").doesNotContain("No route");
    browser.screenshot(PICTURES.resolve("routes.png"));
  }

  @Test
  @Order(2)
  void anOperatorRetriesADeadLetterAndItIsDelivered() throws Exception {
    receiver.takeFromNowOn();
    signIn("operator");
    browser.open(address("/hawtio/deliveries"));
    browser.click("[data-receiver=bench-receiver] button");
    browser.until("document.querySelector('[data-letter] button')");
    browser.evaluate("document.querySelector('[data-letter]').scrollIntoView()");
    String letter =
        browser.evaluate("document.querySelector('[data-letter]').dataset.letter").asText();
    browser.screenshot(PICTURES.resolve("deliveries.png"));
    browser.click("[data-letter] button");
    browser.until("document.querySelector('#retry-plan')");
    assertThat(browser.text()).contains("Would send again: 1 message").contains("Nothing has been");
    assertThat(receiver.taken()).isZero();
    browser.type("#retry-reason", "the receiver was mended");
    browser.until("!document.querySelector('#retry-send').disabled");
    browser.screenshot(PICTURES.resolve("retry.png"));
    browser.click("#retry-send");
    await("delivered").atMost(Duration.ofSeconds(30)).until(() -> receiver.taken() == 1);
    browser.until("!document.querySelector('[data-letter]')");
    await("who and why are in the message log")
        .untilAsserted(
            () ->
                assertThat(hub.get("/api/v1/messages/" + letter, hub.key("operator")).body())
                    .contains("operator: the receiver was mended"));
    browser.screenshot(PICTURES.resolve("deliveries-after.png"));
    seesWhatWasSent(letter);
  }

  private static void seesWhatWasSent(String id) throws Exception {
    browser.type("#way-id", id);
    browser.until("!document.querySelector('#way-show').disabled");
    browser.click("#way-show");
    browser.until("document.querySelectorAll('[data-way] [data-part=sent]').length === 2");
    browser.until("!document.body.innerText.includes('1 sent again')");
    browser.evaluate("document.querySelector('[data-way]').scrollIntoView()");
    browser.screenshot(PICTURES.resolve("way.png"));
    assertThat(browser.text())
        .contains("Lubang besar", "{\"id\":\"R-7\",\"caller\":\"***\"}")
        .doesNotContain("08123456789");
  }

  private static void signIn(String user) throws Exception {
    browser.type("#username", user);
    browser.type("#password", new Passwords(home).of(user));
    browser.click("button[type=submit]");
    browser.until("location.pathname.startsWith('/hawtio')");
  }

  private static String address(String path) {
    return "http://127.0.0.1:" + hub.port() + path;
  }
}
