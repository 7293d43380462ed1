package id.simpul.deploy.console;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.deploy.RunningHub;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The login page, the user for metrics, and what follows from guessing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @TempDir static Path home;
  private static RunningHub hub;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeAll
  static void start() throws Exception {
    hub = new RunningHub(home, Map.of("BENCH_RECEIVER_URL", "http://127.0.0.1:9/")).start();
  }

  @AfterAll
  static void stop() throws Exception {
    hub.close();
  }

  @Test
  @Order(1)
  void thePageSpeaksBothLanguagesAndLetsTheViewerIn() throws Exception {
    assertThat(page()).contains("Kata sandi").contains("Password").doesNotContain("alert");
    var answer = signIn("viewer", new Passwords(home).of("viewer"), token(page()));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/hawtio/");
    assertThat(get("/hawtio/").statusCode()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void withoutTheTokenNobodySignsIn() throws Exception {
    String password = new Passwords(home).of("viewer");
    assertThat(signIn("viewer", password, "wrong").statusCode()).isEqualTo(403);
    assertThat(get("/hawtio/").statusCode()).isEqualTo(302);
  }

  @Test
  @Order(3)
  void anUnknownUserReadsTheSameAsAWrongPassword() throws Exception {
    String wrong = after(signIn("viewer", "wrong", token(page())));
    String unknown = after(signIn("nobody", "wrong", token(page())));
    assertThat(wrong).contains("User name or password is wrong.");
    assertThat(TOKEN.matcher(unknown).replaceAll(""))
        .isEqualTo(TOKEN.matcher(wrong).replaceAll(""));
  }

  @Test
  @Order(4)
  void metricsReadsMetricsAndNothingElse() throws Exception {
    String password = new Passwords(home).of("metrics");
    assertThat(basic("metrics", password, "/actuator/prometheus")).isEqualTo(200);
    assertThat(basic("metrics", password, "/actuator/jolokia")).isEqualTo(403);
    assertThat(basic("metrics", password, "/hawtio/")).isEqualTo(403);
    assertThat(basic("metrics", password, "/plugins/deliveries/page.js")).isEqualTo(403);
    assertThat(basic("metrics", "wrong", "/actuator/prometheus")).isEqualTo(401);
  }

  @Test
  @Order(5)
  void whoeverGuessesWaits() throws Exception {
    String token = token(page());
    for (int i = 0; i < 5; i++) {
      signIn("operator", "guess" + i, token);
    }
    var refused = signIn("operator", new Passwords(home).of("operator"), token);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 31L);
    assertThat(refused.body()).contains("Too many attempts").contains("Terlalu banyak percobaan");
    assertThat(basic("operator", new Passwords(home).of("operator"), "/actuator/jolokia"))
        .isEqualTo(429);
  }

  private String page() throws Exception {
    return get("/login").body();
  }

  private static String token(String page) {
    Matcher matcher = TOKEN.matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private String after(HttpResponse<String> redirect) throws Exception {
    return get(URI.create(redirect.headers().firstValue("Location").orElseThrow()).getPath()
            + "?error")
        .body();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> signIn(String user, String password, String token) throws Exception {
    String form =
        "username=" + encoded(user) + "&password=" + encoded(password) + "&_csrf=" + encoded(token);
    return http.send(
        HttpRequest.newBuilder(uri("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static int basic(String user, String password, String path) throws Exception {
    String pair =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic " + pair).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + hub.port() + path);
  }
}
