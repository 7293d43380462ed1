package id.simpul.deploy.kit;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.deploy.kit.TrialSystems.Played;
import id.simpul.mappings.explain.Explanation;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import id.simpul.mappings.translate.Payload;
import id.simpul.mappings.translate.TranslationFailed;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.journal.EvidenceLog;
import id.simpul.routes.journal.MessageLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Shows a trial step by step. Belongs to one thread. */
final class TrialReport {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private static final int INDENT = 2;

  private final PrintWriter out;
  private final Screen screen;
  private final Language language;

  TrialReport(PrintWriter out, Screen screen, Language language) {
    this.out = out;
    this.screen = screen;
    this.language = language;
  }

  /**
   * @param conditions of agreements, by id, as their files have them
   */
  void print(
      Trial trial,
      Configuration configuration,
      Map<String, Played> played,
      TrialSystems systems,
      Map<String, String> conditions)
      throws IOException {
    step(1, "intake", language.say("accepted", "diterima") + ", " + trial.receipt().trackingId());
    body(trial.sample().name(), trial.sample().body());
    if (!translated(trial)) {
      return;
    }
    step(3, "agreements", language.say("who gets it, and why", "siapa penerimanya, dan mengapa"));
    for (Agreement agreement : trial.agreements()) {
      agreement(agreement, trial.canonical().orElseThrow(), conditions);
    }
    int number = 4;
    for (MessageLog.Delivery delivery :
        trial.end().map(MessageLog.Message::deliveries).orElse(List.of())) {
      Participant receiver = configuration.participant(delivery.receiver()).orElseThrow();
      delivery(number++, trial, delivery, receiver, played, systems);
    }
  }

  private boolean translated(Trial trial) {
    step(2, "translate", language.say("to canonical", "menjadi bentuk kanonis"));
    if (trial.canonical().isEmpty()) {
      out.println("  " + screen.red("! " + trial.refusal()));
      return false;
    }
    JsonNode canonical = trial.canonical().get();
    sides(trial.sample().body(), Json.write(canonical));
    List<String> faults =
        Explanation.of(
            trial.sample().body(), canonical, trial.flow().schema(), language.indonesian());
    faults.forEach(fault -> out.println("  " + screen.red("! " + fault)));
    return faults.isEmpty();
  }

  private void agreement(Agreement agreement, JsonNode canonical, Map<String, String> conditions) {
    String name = agreement.id() + " -> " + agreement.to();
    String condition = conditions.getOrDefault(agreement.id(), "");
    LocalDate today = LocalDate.now(JAKARTA);
    if (!agreement.inForce(today)) {
      String days =
          agreement.validFrom() + " .. " + agreement.validUntil().map(Object::toString).orElse("");
      no(name, language.say("not in force today: ", "hari ini tidak berlaku: ") + days);
    } else if (!agreement.when().holds(canonical)) {
      no(
          name,
          language.say("its condition does not hold: ", "syaratnya tidak terpenuhi: ") + condition);
    } else {
      String why =
          condition.isEmpty()
              ? language.say("every message", "setiap pesan")
              : language.say("its condition holds: ", "syaratnya terpenuhi: ") + condition;
      out.println("  " + screen.green("[+] ") + name + ": " + why);
    }
  }

  private void no(String name, String why) {
    out.println("  " + screen.red("[-] ") + name + ": " + why);
  }

  private void delivery(
      int number,
      Trial trial,
      MessageLog.Delivery delivery,
      Participant receiver,
      Map<String, Played> played,
      TrialSystems systems)
      throws IOException {
    Played how = played.getOrDefault(receiver.id(), Played.NOT);
    step(number, "deliver", receiver.id() + ", " + how(how));
    Receives receives = receiver.receives(trial.flow().id()).orElseThrow();
    JsonNode canonical = trial.canonical().orElseThrow();
    trial.agreements().stream()
        .filter(a -> a.to().equals(receiver.id()) && a.when().holds(canonical))
        .findFirst()
        .ifPresent(a -> mapped(a.fields().filter(canonical), canonical, receives));
    systems.received(receiver.id()).forEach(this::request);
    for (EvidenceLog.Attempt attempt : trial.attempts()) {
      if (attempt.receiver().equals(receiver.id())
          && attempt.evidence().answered().bytes().length > 0) {
        body(language.say("answer", "jawaban"), attempt.evidence().answered().bytes());
      }
    }
    files(systems, receiver.id());
    if (trial.fetched().containsKey(receiver.id())) {
      body(
          language.say("fetched from the inbox", "diambil dari kotak masuk"),
          trial.fetched().get(receiver.id()).body());
    }
    outcome(delivery, how);
  }

  private String how(Played how) {
    return switch (how) {
      case SIMULATOR -> language.say("played by its simulator", "diperankan simulatornya");
      case CATCH_ALL ->
          language.say(
              "played by a system that takes everything", "diperankan sistem yang menerima semua");
      case FOLDER -> language.say("into a folder", "ke folder");
      case INBOX -> language.say("into its inbox", "ke kotak masuknya");
      case NOT ->
          language.say(
              "nothing here can play it: the message waits",
              "tidak ada yang memerankannya di sini: pesan menunggu");
    };
  }

  private void mapped(JsonNode granted, JsonNode canonical, Receives receives) {
    Set<String> left = LeftOut.of(canonical, granted);
    if (!left.isEmpty()) {
      out.println(
          "  " + language.say("not granted: ", "tidak diizinkan: ") + String.join(", ", left));
    }
    try {
      Payload payload = receives.mapping().translate(granted);
      sides(Json.write(granted), payload.bytes());
    } catch (TranslationFailed e) {
      out.println("  " + screen.red("! " + e.getMessage()));
    }
  }

  private void request(ReceivedRequest request) {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    out.println("  " + request.method() + " " + request.path() + query);
    if (request.body().length > 0) {
      body(language.say("request", "permintaan"), request.body());
    }
  }

  private void files(TrialSystems systems, String receiver) throws IOException {
    if (systems.folderOf(receiver).isPresent()) {
      try (Stream<Path> files = Files.list(systems.folderOf(receiver).get())) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          body(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    }
  }

  private void outcome(MessageLog.Delivery delivery, Played how) {
    String state = delivery.state().name().toLowerCase(Locale.ROOT);
    String reference =
        delivery.reference().isEmpty()
            ? ""
            : ", " + language.say("reference ", "rujukan ") + delivery.reference();
    String cause = delivery.cause().isEmpty() ? "" : ": " + delivery.cause();
    String line = language.say("outcome: ", "hasil: ") + state + reference + cause;
    boolean good = delivery.state() == MessageLog.State.DELIVERED;
    out.println("  " + (good ? screen.green(line) : how == Played.NOT ? line : screen.red(line)));
  }

  private void step(int number, String name, String what) {
    out.println();
    out.println(screen.bold(number + " " + name) + "  " + what);
  }

  private void body(String title, byte[] body) {
    out.println("  " + title);
    pretty(body).lines().forEach(line -> out.println("    " + line));
  }

  private void sides(byte[] before, byte[] after) {
    new SideBySide(new Screen(screen.width() - INDENT, screen.terminal()))
        .lines(
            language.say("before", "sebelum"),
            pretty(before),
            language.say("after", "sesudah"),
            pretty(after),
            Set.of())
        .forEach(line -> out.println("  " + line));
  }

  private static String pretty(byte[] body) {
    try {
      return Json.parse(body).toPrettyString();
    } catch (MalformedBody e) {
      return new String(body, StandardCharsets.UTF_8).strip();
    }
  }
}
