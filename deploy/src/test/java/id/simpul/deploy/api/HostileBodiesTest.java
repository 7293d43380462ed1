package id.simpul.deploy.api;

import static id.simpul.deploy.api.HostileHub.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.mappings.json.Json;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are wrong as JSON or XML, or too much. After each, the hub works. */
class HostileBodiesTest {

  private static final long GROWTH = 48L << 20;

  @TempDir static Path home;
  private static HostileHub hostile;
  private static long liveBytes;

  @BeforeAll
  static void start() throws Exception {
    hostile = new HostileHub(home, Map.of());
    hostile.acceptsANormalMessage();
    liveBytes = hostile.liveBytes();
  }

  @AfterEach
  void aNormalMessageIsAccepted() throws Exception {
    hostile.acceptsANormalMessage();
  }

  @AfterAll
  static void stop() throws Exception {
    assertThat(hostile.log()).doesNotContain("unforeseen failure", "OutOfMemory");
    assertThat(hostile.liveBytes() - liveBytes).isLessThan(GROWTH);
    hostile.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void jsonThatIsNotUtf8(String charset) throws Exception {
    refused(
        hostile.submit("{\"nomor\":\"u\"}".getBytes(Charset.forName(charset))), Problem.MALFORMED);
  }

  @Test
  void jsonWithAByteOrderMarkIsReadAsRfc8259Allows() throws Exception {
    HttpResponse<String> answer = hostile.submit("\ufeff{\"nomor\":\"bom\",\"judul\":\"x\"}");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(
            Json.parse(answer.body().getBytes(StandardCharsets.UTF_8)).path("messageId").asText())
        .isEqualTo("bom");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ff", "c080", "eda080", "f4908080", "c3", "80"})
  void invalidUtf8(String hex) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write("{\"nomor\":\"".getBytes(StandardCharsets.UTF_8));
    body.write(HexFormat.of().parseHex(hex));
    body.write("\"}".getBytes(StandardCharsets.UTF_8));
    refused(hostile.submit(body.toByteArray()), Problem.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{\"nomor\":\"\\ud800\"}",
        "{\"nomor\":\"\\udc00\\ud800\"}",
        "{\"\\ud800\":\"1\"}",
        "{\"nomor\":1e999999999}",
        "{\"nomor\":1e-999999999}",
        "{\"nomor\":NaN}",
        "{\"nomor\":-Infinity}",
        "{\"nomor\":01}",
        "{\"nomor\":\"1\"} trailing",
        "{\"nomor\":\"1\"}{}",
        "{\"nomor\":\"1\",\"nomor\":\"2\"}",
        "{'nomor':'1'}",
        "{\"nomor\":\"1\",}",
        "{\"nomor\":\"line\nend\"}",
        "/* comment */{}",
        "<a/>"
      })
  void whatIsNotJson(String body) throws Exception {
    refused(hostile.submit(body), Problem.MALFORMED);
  }

  @Test
  void wholeSurrogatePairsAreText() throws Exception {
    assertThat(hostile.submit("{\"nomor\":\"\\ud83d\\ude00 \u00ed \ud83d\ude00\"}").statusCode())
        .isEqualTo(202);
  }

  @Test
  void nestingAHundredThousandDeep() throws Exception {
    refused(hostile.submit("[".repeat(100_000)), Problem.MALFORMED);
    refused(hostile.submit("{\"a\":".repeat(100_000)), Problem.MALFORMED);
  }

  @Test
  void numberOfAHundredThousandDigits() throws Exception {
    refused(hostile.submit("{\"nomor\":" + "9".repeat(100_000) + "}"), Problem.MALFORMED);
  }

  @Test
  void keyOfHalfAMegabyte() throws Exception {
    refused(hostile.submit("{\"" + "k".repeat(500_000) + "\":1}"), Problem.MALFORMED);
  }

  @Test
  void refusalsAndLogsQuoteNothingOfTheBody() throws Exception {
    HttpResponse<String> answer = hostile.submit("{\"nik\": SECRET3671}");
    refused(answer, Problem.MALFORMED);
    assertThat(answer.body()).doesNotContain("SECRET3671");
    assertThat(hostile.log()).doesNotContain("SECRET3671");
  }

  @Test
  void gzipThatIsNone() throws Exception {
    String head = hostile.submission("Content-Encoding: gzip", "Content-Length: 2") + "\r\n";
    try (RawHttp http = hostile.connect()) {
      refused(http.send(head + "{}").endOutput().untilClosed(), Problem.MALFORMED);
    }
  }

  @Test
  void gzipThatEndsEarly() throws Exception {
    byte[] zipped = zipped(1 << 10);
    String half = new String(zipped, 0, zipped.length / 2, StandardCharsets.ISO_8859_1);
    String head =
        hostile.submission("Content-Encoding: gzip", "Content-Length: " + half.length()) + "\r\n";
    try (RawHttp http = hostile.connect()) {
      assertThat(http.send(head + half).endOutput().untilClosed()).startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void gzipBomb() throws Exception {
    String bomb = new String(zipped(256 << 20), StandardCharsets.ISO_8859_1);
    String head =
        hostile.submission(
            "Content-Encoding: gzip", "Connection: close", "Content-Length: " + bomb.length());
    refused(hostile.raw(head + "\r\n" + bomb), Problem.TOO_LARGE);
  }

  @Test
  void gzipInGzip() throws Exception {
    String head =
        hostile.submission(
            "Content-Encoding: gzip, gzip", "Connection: close", "Content-Length: 2");
    refused(hostile.raw(head + "\r\n{}"), Problem.UNSUPPORTED_TYPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "json", ";"})
  void wrongContentType(String type) throws Exception {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    String key = hostile.hub().key("bench-sender");
    refused(hostile.hub().post(HostileHub.SUBMIT, key, type, body), Problem.UNSUPPORTED_TYPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<pesan>",
        "<pesan/><pesan/>",
        "<!DOCTYPE pesan><pesan/>",
        "<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x;</p>",
        "<!DOCTYPE p SYSTEM 'http://127.0.0.1:1/x.dtd'><p/>",
        "<!DOCTYPE p [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><p>&b;</p>",
        "<p>&undefined;</p>",
        "<p a='1' a='2'/>",
        "{}"
      })
  void whatIsNotXml(String body) throws Exception {
    refused(hostile.submitXml(body), Problem.MALFORMED);
  }

  @Test
  void xmlNestedAHundredThousandDeep() throws Exception {
    refused(hostile.submitXml("<a>".repeat(100_000)), Problem.MALFORMED);
  }

  @Test
  void xmlWithAMillionAttributes() throws Exception {
    refused(hostile.submitXml(attributes(1_000_000)), Problem.TOO_LARGE);
    refused(hostile.submitXml(attributes(90_000)), Problem.MALFORMED);
  }

  @Test
  void xincludeIncludesNothing() throws Exception {
    Path secret = Files.writeString(home.resolve("secret.txt"), "SECRET-OF-THE-HUB");
    String xml =
        "<pesan><nomor>xi</nomor><kunci>k</kunci><judul>"
            + "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' parse='text' href='"
            + secret.toUri()
            + "'/></judul></pesan>";
    HttpResponse<String> answer = hostile.submitXml(xml);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String status = answer.headers().firstValue("Location").orElseThrow();
    String key = hostile.hub().key("xml-sender");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> hostile.hub().get(status, key).body().contains("DELIVERED"));
    assertThat(hostile.hub().get(status, key).body()).doesNotContain("SECRET-OF-THE-HUB");
  }

  @Test
  void manyLargeBodiesAtOnceAreRefusedOrTakenAndNeverTooMuch() throws Exception {
    String large = "[" + "\"x\",".repeat(240_000) + "\"x\"]";
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      all.add(CompletableFuture.supplyAsync(() -> statusOf(large)));
    }
    assertThat(all).allSatisfy(status -> assertThat(status.get()).isIn(202, 503));
  }

  private static int statusOf(String body) {
    try {
      return hostile.submit(body).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String attributes(int count) {
    StringBuilder xml = new StringBuilder("<p");
    for (int i = 0; i < count; i++) {
      xml.append(" a").append(i).append("=''");
    }
    return xml.append("/>").toString();
  }

  private static byte[] zipped(int bytes) throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      byte[] block = new byte[1 << 10];
      for (int i = 0; i < bytes; i += block.length) {
        out.write(block);
      }
    }
    return zipped.toByteArray();
  }
}
