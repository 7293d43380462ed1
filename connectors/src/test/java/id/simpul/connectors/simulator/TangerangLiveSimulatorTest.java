package id.simpul.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TangerangLiveSimulatorTest {

  private final TangerangLiveSimulator app = new TangerangLiveSimulator();
  private URI address;

  @BeforeEach
  void start() throws IOException {
    address = app.start(0);
  }

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void an_update_takes_the_place_of_what_it_replaces() throws Exception {
    push("1", "{\"id\":\"A\",\"status\":\"berlaku\"}");
    push("2", "{\"id\":\"B\",\"status\":\"pembaruan\",\"menggantikan\":[\"A\"]}");

    assertThat(app.shown()).containsOnlyKeys("B");
  }

  @Test
  void a_withdrawal_takes_the_warning_off_the_screen() throws Exception {
    push("1", "{\"id\":\"A\",\"status\":\"berlaku\"}");
    push("2", "{\"id\":\"B\",\"status\":\"dicabut\",\"menggantikan\":[\"A\"]}");

    assertThat(app.shown()).isEmpty();
  }

  @Test
  void a_repeat_is_answered_with_409_and_garbage_with_400() throws Exception {
    push("1", "{\"id\":\"A\"}");

    assertThat(push("1", "{\"id\":\"A\"}")).isEqualTo(409);
    assertThat(push("2", "<xml/>")).isEqualTo(400);
  }

  private int push(String key, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("X-Api-Key", "k")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
