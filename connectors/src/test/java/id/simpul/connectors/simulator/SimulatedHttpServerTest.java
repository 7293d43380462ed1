package id.simpul.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedHttpServerTest {

  private final SimulatedHttpServer server =
      new SimulatedHttpServer(request -> SimulatedAnswer.json(200, "{\"own\":true}"));
  private URI address;

  @BeforeEach
  void start() throws IOException {
    address = server.start(0);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void records_what_it_was_sent_and_answers_for_the_system() throws Exception {
    HttpResponse<String> answer = post("halo");

    assertThat(answer.body()).isEqualTo("{\"own\":true}");
    assertThat(server.received())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.text()).isEqualTo("halo");
              assertThat(request.header("x-CASE")).contains("kept");
              assertThat(request.query()).isEqualTo("a=1");
            });
  }

  @Test
  void gives_ordered_answers_once_each() throws Exception {
    server.nextAnswers(SimulatedAnswer.empty(503).with("Retry-After", "7"));

    assertThat(post("a").headers().firstValue("Retry-After")).contains("7");
    assertThat(post("b").statusCode()).isEqualTo(200);
  }

  @Test
  void a_cut_answer_still_counts_as_received() {
    server.nextAnswers(SimulatedAnswer.cut());

    assertThatThrownBy(() -> post("a")).isInstanceOf(IOException.class);
    assertThat(server.received()).isNotEmpty();
  }

  @Test
  void refuses_connections_while_down_and_comes_back_on_the_same_port() throws Exception {
    server.goDown();
    assertThatThrownBy(() -> post("a")).isInstanceOf(ConnectException.class);

    server.comeBack();
    assertThat(post("b").statusCode()).isEqualTo(200);
  }

  @Test
  void latency_delays_the_answer() {
    server.latency(Duration.ofMinutes(1));

    assertThatThrownBy(() -> post("a")).isInstanceOf(HttpTimeoutException.class);
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/path?a=1"))
            .timeout(Duration.ofSeconds(1))
            .header("X-Case", "kept")
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
