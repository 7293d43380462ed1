package id.simpul.deploy.doctor;

import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Sign;
import id.simpul.connectors.probe.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the doctor says, in one language: {@code doctor/sentences.*.properties}. Thread-safe. */
public final class Sentences {

  private final Properties texts = new Properties();

  public Sentences(Language language) {
    String file = "/doctor/sentences." + language + ".properties";
    try (InputStream in = Sentences.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** What was found. */
  public String what(Finding finding) {
    return filled(finding.sign().name(), finding);
  }

  /** What to do next; empty text where nothing is to be done. */
  public String next(Finding finding) {
    return filled(finding.sign().name() + ".next", finding);
  }

  /** Who can mend it. */
  public String who(Sign.Side side) {
    return text("side." + side);
  }

  public String step(Step step) {
    return text("step." + step);
  }

  public String does(Use use) {
    return text("does." + use.does()).replace("{0}", use.flow()).replace("{1}", use.by());
  }

  /** By its key; empty text when there is none. */
  public String text(String key) {
    return texts.getProperty(key, "");
  }

  private String filled(String key, Finding finding) {
    String text = text(key);
    for (int i = 0; i < finding.facts().size(); i++) {
      text = text.replace("{" + i + "}", finding.facts().get(i));
    }
    return text;
  }
}
