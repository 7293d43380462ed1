package id.simpul.deploy.kit;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.skeleton.Matched;
import id.simpul.mappings.skeleton.Question;
import id.simpul.routes.configuration.Flow;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the folder of a new participant and says what is in it. */
final class ParticipantKit {

  private final Installation installation;
  private final Wish wish;
  private final PrintWriter out;

  ParticipantKit(Installation installation, Wish wish, PrintWriter out) {
    this.installation = installation;
    this.wish = wish;
    this.out = out;
  }

  void write(String flowId, NewParticipantCommand.Role role, SampleOptions sample)
      throws IOException {
    Flow flow = installation.flow(flowId);
    boolean sends = role != NewParticipantCommand.Role.receiver;
    boolean receives = role != NewParticipantCommand.Role.sender;
    boolean rows =
        wish.connector().map(c -> c.name().matches("(folder|sftp)-source")).orElse(false);
    Optional<Export> export = sample.read(rows);
    NewFiles files = new NewFiles(installation.directory());
    List<Side> sides = new ArrayList<>();
    StringBuilder yaml = new StringBuilder(head());
    if (sends) {
      Side side = sender(flow, export).write(files);
      yaml.append("sends:\n").append(side.yaml());
      sides.add(side);
    }
    if (receives) {
      Side side = receiver(flow, sends ? Optional.empty() : export, sends).write(files);
      yaml.append("receives:\n").append(side.yaml());
      sides.add(side);
    }
    files.add(wish.place().folder() + "participant.yaml", yaml.toString());
    List<String> written = files.write();
    EditorSchemas.write(installation.directory());
    report(written, sides, export, role);
  }

  private SenderSide sender(Flow flow, Optional<Export> export) {
    Export given = export.orElse(new Export(List.of(), List.of(), Export.Form.JSON, ""));
    boolean folder = given.form() == Export.Form.ROWS && wish.connector().isEmpty();
    Wish how = folder ? wish.with(new Catalogue().find("folder-source")) : wish;
    return new SenderSide(how, flow, given);
  }

  private ReceiverSide receiver(Flow flow, Optional<Export> export, boolean sends) {
    Wish how = sends ? wish.with(Optional.empty()) : wish;
    return new ReceiverSide(how, flow, installation.canonical(flow), export);
  }

  private String head() {
    return EditorSchemas.comment("participant", 2)
        + "participant: "
        + wish.place().id()
        + "\n"
        + "name: "
        + Yaml.text(wish.title())
        + "\n"
        + "owner:\n"
        + "  organisation: "
        + Yaml.text(wish.organisation())
        + "\n"
        + "  contact: "
        + Yaml.text(wish.contact())
        + wish.language()
            .say("   # of the office, no private person's", "   # milik kantor, bukan pribadi")
        + "\n";
  }

  private void report(
      List<String> written,
      List<Side> sides,
      Optional<Export> export,
      NewParticipantCommand.Role role) {
    say("Wrote to " + where() + ":", "Ditulis ke " + where() + ":");
    written.forEach(path -> out.println("  " + path));
    export.ifPresent(e -> e.faulty().forEach(row -> out.println("  [!] " + row)));
    sides.forEach(this::side);
    checked(sides, export);
    next(role);
    out.flush();
  }

  private void side(Side side) {
    out.println();
    out.println(side.mapping());
    for (Matched matched : side.matching().matched()) {
      out.println("  " + matched.sentence(wish.language().indonesian()));
    }
    for (Question question : side.matching().questions()) {
      out.println("  " + question.sentence(wish.language().indonesian()));
    }
    side.notes().forEach(note -> out.println("  " + note));
  }

  private void checked(List<Side> sides, Optional<Export> export) {
    out.println();
    List<Fault> faults = installation.faults(wish.place().folder());
    if (faults.isEmpty()) {
      say("check: all good.", "check: semua baik.");
      return;
    }
    say("check: not usable yet.", "check: belum dapat dipakai.");
    Map<String, List<Fault>> byReason =
        faults.stream()
            .collect(Collectors.groupingBy(Fault::reason, LinkedHashMap::new, Collectors.toList()));
    byReason.forEach(this::fault);
    boolean open = sides.stream().anyMatch(side -> !side.matching().questions().isEmpty());
    if (open) {
      say("Answer the lines with [?] in the mapping.", "Jawab baris [?] di pemetaan.");
    }
    if (export.isEmpty()) {
      say(
          "Start again with --sample FILE, or write a sample yourself.",
          "Ulangi dengan --sample FILE, atau tulis contoh sendiri.");
    }
  }

  private void fault(String reason, List<Fault> places) {
    String more = places.size() > 1 ? " (+" + (places.size() - 1) + ")" : "";
    out.println("  " + places.get(0).place() + more + ": " + reason);
  }

  private void next(NewParticipantCommand.Role role) {
    String flag = role == NewParticipantCommand.Role.receiver ? "--to " : "--from ";
    out.println();
    say("Next:", "Berikutnya:");
    String config = wish.language().indonesian() ? " --language id" : "";
    out.println("  simpul check --watch " + where() + config);
    out.println("  simpul new agreement " + flag + wish.place().id() + " --config " + where());
    out.println("  simpul try " + wish.place().id() + " --config " + where());
  }

  private String where() {
    return installation.directory().toString();
  }

  private void say(String english, String indonesian) {
    out.println(wish.language().say(english, indonesian));
  }
}
