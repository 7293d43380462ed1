package id.simpul.routes.configuration;

import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.fault.Nearest;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.participant.Participant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Checks that an agreement's flow, parties, fields and purpose are there and its days in order. */
final class AgreementCheck {

  /** Letters; below it, a purpose says nothing. */
  private static final int SHORTEST_PURPOSE = 10;

  /** Stands where somebody has yet to fill something in. */
  private static final String OPEN = "[?]";

  private final Ids<Flow> flows;
  private final Ids<Participant> parties;
  private final Faults faults;

  AgreementCheck(Ids<Flow> flows, Ids<Participant> parties, Faults faults) {
    this.flows = flows;
    this.parties = parties;
    this.faults = faults;
  }

  void check(AgreementReader.Read read) {
    Agreement a = read.agreement();
    if (flows.isMissing(a.flow())) {
      String reason = "there is no flow " + a.flow() + ".";
      add(read, "/flow", reason, flows.hint(a.flow()) + "Correct the name.");
    }
    flows.find(a.flow()).ifPresent(flow -> withFlow(read, flow));
    List.of("document", "number", "purpose").forEach(key -> open(read, "/basis/" + key));
    if (a.validUntil().map(last -> last.isBefore(a.validFrom())).orElse(false)) {
      add(read, "/validUntil", "validUntil is before validFrom.", "Correct one of the days.");
    }
  }

  /** A new agreement stands there before its basis is known; it is none until then. */
  private void open(AgreementReader.Read read, String at) {
    if (read.document().root().at(at).asText().contains(OPEN)) {
      String advice = "Write what the signed document says, in place of " + OPEN + ".";
      add(read, at, "the legal basis is still open.", advice);
    }
  }

  private void withFlow(AgreementReader.Read read, Flow flow) {
    boolean lookup = flow.kind() == Flow.Kind.LOOKUP;
    party(read, "from", lookup ? "asks" : "sends", flow);
    party(read, "to", lookup ? "answers" : "receives", flow);
    if (lookup) {
      reachable(read);
    }
    for (int i = 0; i < read.fields().size(); i++) {
      field(read, i, flow.schema());
    }
    purpose(read, flow.schema());
    new PredicateFields(faults).check(read, flow.schema());
  }

  private void party(AgreementReader.Read read, String key, String verb, Flow flow) {
    String id = read.document().root().path(key).asText();
    if (parties.isMissing(id)) {
      String advice = Nearest.hint(id, candidates(verb, flow)) + "Correct the name.";
      add(read, "/" + key, "there is no participant " + id + ".", advice);
    }
    BiPredicate<Participant, String> takesPart = takesPart(verb);
    parties
        .find(id)
        .filter(party -> !takesPart.test(party, flow.id()))
        .ifPresent(
            party ->
                add(
                    read,
                    "/" + key,
                    "participant " + id + " does not say that it " + verb + " " + flow.id() + ".",
                    "Correct the name, or say so in its participant.yaml."));
  }

  /** Nothing reaches in to an edge to ask. */
  private void reachable(AgreementReader.Read read) {
    Agreement a = read.agreement();
    Optional<String> edge = parties.find(a.to()).flatMap(Participant::edge);
    if (edge.isPresent()
        && !parties.find(a.from()).map(Participant::edge).equals(Optional.of(edge))) {
      add(
          read,
          "/to",
          a.to() + " lives at edge " + edge.get() + ", where only participants there can ask it.",
          "Let it receive messages instead, or answer at the centre.");
    }
  }

  private Set<String> candidates(String verb, Flow flow) {
    return parties.usable().values().stream()
        .filter(party -> takesPart(verb).test(party, flow.id()))
        .map(Participant::id)
        .collect(Collectors.toSet());
  }

  private static BiPredicate<Participant, String> takesPart(String verb) {
    return switch (verb) {
      case "asks" -> (party, flow) -> party.asks(flow).isPresent();
      case "answers" -> (party, flow) -> party.answers(flow).isPresent();
      case "sends" -> (party, flow) -> party.sends(flow).isPresent();
      default -> (party, flow) -> party.receives(flow).isPresent();
    };
  }

  private void field(AgreementReader.Read read, int i, CanonicalSchema schema) {
    String pointer = read.fields().get(i);
    if (!schema.knows(pointer)) {
      add(
          read,
          "/fields/" + i,
          schema.name() + " has no field " + pointer + ".",
          Nearest.hint(pointer, schema.fields()) + "Grant a field of the schema.");
    }
  }

  private void purpose(AgreementReader.Read read, CanonicalSchema schema) {
    List<String> granted = read.fields().isEmpty() ? List.of("") : read.fields();
    List<String> personal = granted.stream().filter(schema::isPersonal).toList();
    long letters =
        read.agreement().basis().purpose().codePoints().filter(Character::isLetter).count();
    if (!personal.isEmpty() && letters < SHORTEST_PURPOSE) {
      String what = personal.get(0).isEmpty() ? "all fields" : String.join(", ", personal);
      add(
          read,
          "/basis/purpose",
          "personal data is granted (" + what + "), but no purpose is stated.",
          "Write in a sentence what the receiver may use it for.");
    }
  }

  private void add(AgreementReader.Read read, String at, String reason, String advice) {
    faults.add(read.document().fault(at, reason, advice));
  }
}
