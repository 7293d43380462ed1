package id.simpul.routes.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.ParticipantReader;
import id.simpul.mappings.samples.JsonDifference;
import id.simpul.mappings.translate.FromCanonical;
import id.simpul.mappings.translate.ToCanonical;
import id.simpul.mappings.translate.TranslationFailed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Translates every sample and compares. In {@code samples/<flow>/} a pair of files has one name and
 * two endings:
 *
 * <ul>
 *   <li>sends: {@code .source.json} or {@code .source.xml} with {@code .canonical.json}, or with
 *       {@code .refused.txt}, a text that the refusal's reason contains
 *   <li>receives: {@code .granted.json} with {@code .sent.json}
 *   <li>asks: {@code .request.json} with {@code .canonical-request.json} or {@code .refused.txt};
 *       {@code .canonical-answer.json} with {@code .answer.json}
 *   <li>answers: {@code .canonical-request.json} with {@code .sent-request.json}; {@code
 *       .system-answer.json} with {@code .canonical-answer.json}
 * </ul>
 */
final class SampleCheck {

  private final ConfigurationFiles files;
  private final Faults faults;

  SampleCheck(ConfigurationFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  void check(List<FlowReader.Read> flows, List<ParticipantReader.Read> participants) {
    Map<String, Flow> byId =
        flows.stream()
            .map(FlowReader.Read::flow)
            .collect(Collectors.toMap(Flow::id, f -> f, (a, b) -> a));
    participants.forEach(read -> check(read, byId));
  }

  private void check(ParticipantReader.Read read, Map<String, Flow> flows) {
    Participant p = read.participant();
    p.sends().stream()
        .filter(s -> flows.containsKey(s.flow()))
        .forEach(s -> sends(read, flows.get(s.flow()), s.mapping()));
    p.receives().forEach(r -> from(read, r.flow(), r.mapping(), ".granted.json", ".sent.json"));
    p.asks().stream()
        .filter(a -> flows.containsKey(a.flow()))
        .forEach(
            a -> {
              Flow flow = flows.get(a.flow());
              to(
                  read,
                  flow.id(),
                  a.request(),
                  Optional.of(flow.schema()),
                  ".request.json",
                  ".canonical-request.json");
              from(read, flow.id(), a.answer(), ".canonical-answer.json", ".answer.json");
            });
    p.answers().stream()
        .filter(a -> flows.containsKey(a.flow()))
        .forEach(
            a -> {
              Flow flow = flows.get(a.flow());
              from(read, flow.id(), a.request(), ".canonical-request.json", ".sent-request.json");
              to(
                  read,
                  flow.id(),
                  a.answer(),
                  flow.answerSchema(),
                  ".system-answer.json",
                  ".canonical-answer.json");
            });
  }

  private void sends(ParticipantReader.Read read, Flow flow, ToCanonical mapping) {
    int found = 0;
    for (String ending : List.of(".source.json", ".source.xml")) {
      found += to(read, flow.id(), mapping, Optional.of(flow.schema()), ending, ".canonical.json");
    }
    if (found == 0) {
      faults.add(
          read.document()
              .fault(
                  "/sends",
                  "there is no sample of what it sends on " + flow.id() + ".",
                  "Add "
                      + folder(read, flow.id())
                      + "<name>.source.json with <name>.canonical.json."));
    }
  }

  private int to(
      ParticipantReader.Read read,
      String flow,
      ToCanonical mapping,
      Optional<CanonicalSchema> schema,
      String inputEnding,
      String resultEnding) {
    List<String> inputs = files.under(folder(read, flow), inputEnding);
    for (String input : inputs) {
      String stem = input.substring(0, input.length() - inputEnding.length());
      String refused = stem + ".refused.txt";
      List<String> reasons = new ArrayList<>();
      Optional<JsonNode> result = translate(mapping, schema, files.read(input), reasons);
      if (files.has(refused)) {
        refused(input, text(refused), reasons);
      } else {
        compare(input, stem + resultEnding, result, reasons);
      }
    }
    return inputs.size();
  }

  private static Optional<JsonNode> translate(
      ToCanonical mapping, Optional<CanonicalSchema> schema, byte[] input, List<String> reasons) {
    try {
      JsonNode result = mapping.translate(input);
      schema.ifPresent(s -> reasons.addAll(s.violations(result)));
      return Optional.of(result);
    } catch (TranslationFailed e) {
      reasons.add(e.getMessage());
      return Optional.empty();
    }
  }

  private void refused(String input, String expected, List<String> reasons) {
    String all = String.join("; ", reasons);
    if (reasons.isEmpty()) {
      faults.add(
          new Fault(
              input,
              0,
              "is accepted, but was expected to be refused.",
              "Correct mapping or sample."));
    } else if (!all.contains(expected)) {
      faults.add(
          new Fault(
              input,
              0,
              "is refused with \"" + all + "\", expected \"" + expected + "\".",
              "Correct mapping or sample."));
    }
  }

  private void from(
      ParticipantReader.Read read,
      String flow,
      FromCanonical mapping,
      String inputEnding,
      String resultEnding) {
    for (String input : files.under(folder(read, flow), inputEnding)) {
      String stem = input.substring(0, input.length() - inputEnding.length());
      List<String> reasons = new ArrayList<>();
      Optional<JsonNode> result = Optional.empty();
      try {
        result = Optional.of(Json.parse(mapping.translate(Json.parse(files.read(input))).bytes()));
      } catch (TranslationFailed | MalformedBody e) {
        reasons.add(e.getMessage());
      }
      compare(input, stem + resultEnding, result, reasons);
    }
  }

  private void compare(
      String input, String expectedFile, Optional<JsonNode> result, List<String> reasons) {
    reasons.forEach(
        reason ->
            faults.add(
                new Fault(
                    input, 0, "is not accepted: " + reason + ".", "Correct mapping or sample.")));
    if (!files.has(expectedFile)) {
      faults.add(new Fault(input, 0, "has no expected result.", "Add " + expectedFile + "."));
    } else if (result.isPresent()) {
      differences(expectedFile, result.get());
    }
  }

  private void differences(String expectedFile, JsonNode result) {
    try {
      JsonDifference.lines(Json.parse(files.read(expectedFile)), result)
          .forEach(
              line ->
                  faults.add(new Fault(expectedFile, 0, line + ".", "Correct mapping or sample.")));
    } catch (MalformedBody e) {
      faults.add(
          new Fault(expectedFile, e.line(), "is not JSON: " + e.getMessage() + ".", "Correct it."));
    }
  }

  private String text(String file) {
    return new String(files.read(file), StandardCharsets.UTF_8).strip();
  }

  private static String folder(ParticipantReader.Read read, String flow) {
    return read.folder() + "samples/" + flow + "/";
  }
}
