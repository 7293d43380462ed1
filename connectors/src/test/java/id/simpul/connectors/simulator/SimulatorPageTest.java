package id.simpul.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page that shows a programmer what arrived. */
class SimulatorPageTest {

  private final SimulatedHttpServer server = new SimulatedHttpServer(this::answer);
  private URI address;

  private SimulatedAnswer answer(ReceivedRequest request) {
    if (request.path().equals("/fails")) {
      throw new IllegalStateException("no such thing");
    }
    return SimulatedAnswer.json(201, "{\"taken\":true}");
  }

  @BeforeEach
  void start() throws IOException {
    address = server.start(0);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void shows_requests_newest_first_with_what_was_answered() throws Exception {
    post("/first?page=2", "satu");
    post("/second", "dua");

    assertThat(page().body())
        .contains("2 requests", "POST /first?page=2", "satu", "answered 201", "taken")
        .containsSubsequence("POST /second", "POST /first");
  }

  @Test
  void covers_secrets_and_runs_nothing_of_a_request() throws Exception {
    post("/a?token=hush1", "{\"password\":\"hush2\",\"x\":\"<script>alert(1)</script>\"}");

    HttpResponse<String> page = page();
    assertThat(page.body())
        .doesNotContain("hush", "<script")
        .contains("&lt;script&gt;", "•••", "Authorization: •••");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'");
  }

  @Test
  void shows_the_start_of_a_long_body_and_the_newest_of_many_requests() throws Exception {
    for (int i = 0; i <= SimulatorPage.MOST; i++) {
      post("/number-" + i, "x");
    }
    post("/long", "y".repeat(SimulatorPage.BODY) + "THE-END");

    assertThat(page().body())
        .contains("102 requests, the newest 100 below", "the first 4096 shown")
        .doesNotContain("THE-END", "/number-0<", "/number-1<");
  }

  @Test
  void looking_at_it_counts_as_no_request_and_uses_no_ordered_answer() throws Exception {
    server.nextAnswers(SimulatedAnswer.empty(503));
    server.mishaps(new Mishaps(1, 0, 1));
    server.latency(Duration.ofMillis(1));

    assertThat(page().statusCode()).isEqualTo(200);
    assertThat(server.received()).isEmpty();
    assertThat(post("/a", "").statusCode()).isEqualTo(503);
  }

  @Test
  void forgets_the_oldest_when_told_to() throws Exception {
    server.keep(1);
    post("/old", "");
    post("/new", "");

    assertThat(server.received()).singleElement().extracting("path").isEqualTo("/new");
    assertThat(page().body()).contains("2 requests, the newest 1 below").doesNotContain("/old");
  }

  @Test
  void a_call_that_the_simulator_does_not_understand_is_answered() throws Exception {
    assertThat(post("/fails", "").statusCode()).isEqualTo(500);
    assertThat(raw("GET /a HTTP/1.1\r\nno colon\r\n\r\n")).startsWith("HTTP/1.1 400");
    assertThat(raw("POST /a HTTP/1.1\r\nContent-Length: x\r\n\r\n")).startsWith("HTTP/1.1 400");
    assertThat(page().body()).contains("answered 500", "no such thing");
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Authorization", "Bearer hush3")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> page() throws Exception {
    return send(HttpRequest.newBuilder(address.resolve(SimulatedHttpServer.PAGE)).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
