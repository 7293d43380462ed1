package id.simpul.routes.configuration;

import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.participant.Participant;
import java.util.Map;

/** Checks that an agreement's flow, parties and fields exist and that its days are in order. */
final class AgreementCheck {

  private final Map<String, Flow> flows;
  private final Map<String, Participant> parties;
  private final Faults faults;

  AgreementCheck(Map<String, Flow> flows, Map<String, Participant> parties, Faults faults) {
    this.flows = flows;
    this.parties = parties;
    this.faults = faults;
  }

  void check(AgreementReader.Read read) {
    Agreement a = read.agreement();
    Flow flow = flows.get(a.flow());
    if (flow == null) {
      add(read, "/flow", "there is no flow " + a.flow() + ".", "Correct the name.");
      return;
    }
    from(read, flow);
    to(read, flow);
    for (int i = 0; i < read.fields().size(); i++) {
      field(read, i, flow.schema());
    }
    if (a.validUntil().map(last -> last.isBefore(a.validFrom())).orElse(false)) {
      add(read, "/validUntil", "validUntil is before validFrom.", "Correct the days.");
    }
  }

  private void from(AgreementReader.Read read, Flow flow) {
    Participant party = parties.get(read.agreement().from());
    boolean lookup = flow.kind() == Flow.Kind.LOOKUP;
    boolean takesPart =
        party != null
            && (lookup ? party.asks(flow.id()).isPresent() : party.sends(flow.id()).isPresent());
    if (!takesPart) {
      String verb = lookup ? "asks" : "sends";
      add(
          read,
          "/from",
          "no participant " + read.agreement().from() + " " + verb + " " + flow.id() + ".",
          "Correct the name or its participant.yaml.");
    }
  }

  private void to(AgreementReader.Read read, Flow flow) {
    Participant party = parties.get(read.agreement().to());
    boolean lookup = flow.kind() == Flow.Kind.LOOKUP;
    boolean takesPart =
        party != null
            && (lookup
                ? party.answers(flow.id()).isPresent()
                : party.receives(flow.id()).isPresent());
    if (!takesPart) {
      String verb = lookup ? "answers" : "receives";
      add(
          read,
          "/to",
          "no participant " + read.agreement().to() + " " + verb + " " + flow.id() + ".",
          "Correct the name or its participant.yaml.");
    }
  }

  private void field(AgreementReader.Read read, int i, CanonicalSchema schema) {
    String pointer = read.fields().get(i);
    if (!schema.knows(pointer)) {
      add(
          read,
          "/fields/" + i,
          schema.name() + " has no field " + pointer + ".",
          "Grant a field of the schema.");
    }
  }

  private void add(AgreementReader.Read read, String at, String reason, String advice) {
    faults.add(read.document().fault(at, reason, advice));
  }
}
