package id.simpul.deploy.doctor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Sign;
import java.io.PrintWriter;

/** One JSON object a line for each finding, for scripts. */
public final class DoctorJson implements Told {

  private final PrintWriter out;
  private final Sentences sentences;
  private ObjectNode use = JsonNodeFactory.instance.objectNode();

  public DoctorJson(PrintWriter out, Sentences sentences) {
    this.out = out;
    this.sentences = sentences;
  }

  @Override
  public void begin(Use next) {
    use =
        JsonNodeFactory.instance
            .objectNode()
            .put("does", next.does())
            .put("flow", next.flow())
            .put("connector", next.by());
  }

  @Override
  public void found(Finding finding) {
    Sign sign = finding.sign();
    ObjectNode line = use.deepCopy();
    line.put("step", sign.step().name())
        .put("result", sign.result().name())
        .put("sign", sign.name())
        .put("side", sign.side().name())
        .put("about", finding.about())
        .put("what", sentences.what(finding))
        .put("next", sentences.next(finding))
        .put("millis", finding.took().toMillis());
    finding.facts().forEach(line.putArray("facts")::add);
    out.println(line);
    out.flush();
  }
}
