package id.simpul.deploy.map;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.deploy.console.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The mapping page as its users see it, in a real browser. */
class MappingPageBrowserTest {

  private static final Path PICTURES = Path.of("target", "map");

  @TempDir static Path profile;
  private static Browser browser;

  @TempDir Path directory;
  private ExampleFolder example;
  private MapServer server;

  @BeforeAll
  static void startBrowser() throws Exception {
    var executable = Browser.executable();
    if (executable.isEmpty()) {
      System.out.println("MappingPageBrowserTest is skipped: there is no chromium in /usr/bin.");
    }
    Assumptions.assumeTrue(executable.isPresent(), "no chromium in /usr/bin");
    browser = new Browser(executable.get(), profile.resolve("chromium"));
    browser.leaveFreely();
  }

  @AfterAll
  static void closeBrowser() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    example = ExampleFolder.in(directory);
    server = new MapServer(new Workspace(List.of(directory)), 0);
    browser.open(address(server.token()));
    browser.until("document.documentElement.dataset.ready");
    browser.click("#lang-en");
    browser.until("document.querySelector('#result').innerText.includes('W-1')");
  }

  private String address(String token) {
    return "http://127.0.0.1:" + server.port() + "/#token=" + token + "&participant=warga";
  }

  @AfterEach
  void close(TestInfo test) throws Exception {
    browser.screenshot(PICTURES.resolve(test.getTestMethod().orElseThrow().getName() + ".png"));
    browser.open("about:blank");
    server.close();
  }

  private static void untilState(String pointer, String state) {
    String field = "document.querySelector('.field[data-pointer=\"" + pointer + "\"]')";
    browser.until(field + ".dataset.state === '" + state + "'");
  }

  private static void clickSource(String name) throws Exception {
    String row =
        "[...document.querySelectorAll('.node')].find(n => n.querySelector('.name').innerText === '"
            + name
            + "')";
    browser.until(row);
    browser.evaluate(row + ".click()");
  }

  private static String editorText() throws Exception {
    return browser
        .evaluate("[...document.querySelectorAll('.cm-line')].map(l => l.textContent).join('\\n')")
        .asText();
  }

  @Test
  void aMissingFieldIsFilledWithTwoClicksAndSaved() throws Exception {
    untilState("/reportedAt", "MISSING");
    assertThat(browser.text()).contains("The message would be refused", "1 missing");
    browser.click(".field[data-pointer='/reportedAt']");
    browser.until("getSelection().toString() === 'null'");
    browser.insert("iso-instant(");
    clickSource("waktu");
    browser.insert(")");
    untilState("/reportedAt", "FILLED");
    assertThat(browser.text())
        .contains("2026-01-05T03:00:00Z", "not saved yet", "the message is accepted");
    browser.press("s", true);
    browser.until("document.querySelector('#saved').innerText === 'saved'");
    assertThat(example.read("to-canonical.jslt"))
        .isEqualTo(
            ExampleFolder.MAPPING.replace(
                "== \"ya\"\n", "== \"ya\",\n  \"reportedAt\": iso-instant(.waktu)\n"));
    browser.until("document.querySelector('#checked').innerText.includes('1 fault')");
    browser.click("#checked");
    assertThat(browser.text()).contains("has no expected result");
  }

  @Test
  void aResultIsKeptAsWhatTheSampleExpects() throws Exception {
    example.write(
        "to-canonical.jslt",
        ExampleFolder.MAPPING.replace(
            "\"secret\"", "\"reportedAt\": iso-instant(.waktu), \"secret\""));
    browser.evaluate("location.reload()");
    browser.until("document.querySelector('#result')?.innerText.includes('2026-01-05T03')");
    browser.click("#keep");
    browser.click("#dialog button.main");
    browser.until("document.querySelector('#verdict').innerText.includes('as the sample expects')");
    assertThat(example.read("samples/citizen-report/street-light.canonical.json"))
        .startsWith("{\n  \"ticket\": \"W-1\",\n");
    browser.until("document.querySelector('#checked').innerText.includes('all good')");
  }

  @Test
  void whileTypingNamesAreOfferedAndFaultsAreShownAtTheirPlace() throws Exception {
    browser.evaluate("document.querySelector('.cm-content').focus()");
    browser.press("End", true);
    browser.insert(".pelapor.");
    browser.until("document.querySelector('.cm-tooltip-autocomplete')");
    assertThat(
            browser
                .evaluate("document.querySelector('.cm-tooltip-autocomplete').innerText")
                .asText())
        .contains("nama", "no hp");
    // The editor takes no choice in the moment in which the list appears.
    browser.until("performance.now() - (window.shown ??= performance.now()) > 200");
    browser.press("Enter", false);
    browser.until("document.querySelector('#problems button')");
    assertThat(editorText()).endsWith(".pelapor.nama");
    assertThat(browser.evaluate("document.querySelector('#problems').innerText").asText())
        .contains("to-canonical.jslt:11", "does not compile");
    browser.until("document.querySelector('.cm-lint-marker-error')");
    assertThat(browser.evaluate("document.querySelector('#result').className").asText())
        .contains("stale");
  }

  @Test
  void whatStandsInASampleIsTextAndNothingElse() throws Exception {
    assertThat(browser.text()).contains("<img src=x onerror=alert(1)>");
    assertThat(browser.evaluate("document.querySelectorAll('main img').length").asInt()).isZero();
    String written = "<script>document.title='x'</script><b>\\u202e";
    browser.click("#edit-sample");
    browser.evaluate("document.querySelector('#source-text').select()");
    browser.insert(
        "{\"nomor\": \"" + written + "\", \"" + written + "\": 12345678901234567890.10}");
    browser.until("document.querySelector('#result').innerText.includes('<script>')");
    browser.click("#edit-sample");
    assertThat(browser.text()).contains("12345678901234567890.10");
    assertThat(browser.evaluate("document.querySelectorAll('main b, main script').length").asInt())
        .isZero();
    assertThat(browser.evaluate("document.title").asText()).isEqualTo("Simpul");
  }

  @Test
  void aFileThatChangedMeanwhileIsShownBesideOnesOwn() throws Exception {
    browser.evaluate("document.querySelector('.cm-content').focus()");
    browser.press("End", true);
    browser.insert("// mine");
    browser.until("!document.querySelector('#save').disabled");
    example.write("to-canonical.jslt", ExampleFolder.MAPPING + "// a colleague's");
    browser.click("#save");
    browser.until("document.querySelector('#dialog').open");
    assertThat(browser.text()).contains("has changed on disk", "// mine", "// a colleague's");
    browser.click("#dialog button[value=disk]");
    browser.until("document.querySelector('#saved').innerText === 'saved'");
    assertThat(editorText()).endsWith("// a colleague's");
    assertThat(example.read("to-canonical.jslt")).endsWith("// a colleague's");
  }

  @Test
  void rowsOfAnUploadedTableBecomeTheSample() throws Exception {
    browser.evaluate(
        "(() => { const files = new DataTransfer();"
            + " files.items.add(new File(['nomor;judul\\n007;Jalan\\n008;Kali\\n'], 'a.csv'));"
            + " const input = document.querySelector('#file-input'); input.files = files.files;"
            + " input.dispatchEvent(new Event('change')); })()");
    browser.until("document.querySelectorAll('#dialog option').length === 2");
    browser.evaluate("document.querySelector('#dialog select').value = 1");
    browser.evaluate("document.querySelector('#dialog select').dispatchEvent(new Event('change'))");
    browser.click("#dialog button.main");
    browser.until("document.querySelector('#result').innerText.includes('008')");
    assertThat(browser.text()).contains("(unsaved sample)");
  }

  @Test
  void theKeyboardIsEnough() throws Exception {
    browser.evaluate("document.querySelector('.cm-content').focus()");
    browser.press("End", true);
    browser.evaluate("document.querySelector('.node[tabindex=\"0\"]').focus()");
    browser.press("ArrowDown", false);
    browser.press("ArrowDown", false);
    browser.press("ArrowUp", false);
    assertThat(browser.evaluate("document.activeElement.innerText").asText()).startsWith("judul");
    browser.evaluate("document.activeElement.click()");
    browser.until("document.activeElement.classList.contains('cm-content')");
    assertThat(editorText()).endsWith(".judul");
  }

  @Test
  void thePageSpeaksIndonesianToo() throws Exception {
    browser.click("#lang-id");
    assertThat(browser.text()).contains("Pemetaan", "wajib, belum ada", "Pesan akan ditolak");
    assertThat(browser.evaluate("document.documentElement.lang").asText()).isEqualTo("id");
    assertThat(browser.text()).doesNotContain("Mapping", "undefined");
  }

  @Test
  void withoutTheTokenThePageSaysWhatToOpen() throws Exception {
    browser.open("about:blank");
    browser.open(address("wrong"));
    browser.until("document.querySelector('#dialog')?.open");
    assertThat(browser.text()).contains("Open the whole address that was printed");
    assertThat(browser.text()).doesNotContain("W-1");
  }

  @Test
  void nothingOfThePageIsBlockedByItsOwnPolicy() throws Exception {
    String editor = "getComputedStyle(document.querySelector('.cm-gutters')).display";
    assertThat(browser.evaluate(editor).asText()).isEqualTo("flex");
    assertThat(Files.exists(example.file("samples"))).isTrue();
  }
}
