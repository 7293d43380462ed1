package id.simpul.connectors.satusehat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;

/**
 * Checks Encounters and Conditions against FHIR R4 with HAPI. Needs about 50 MB and three seconds
 * with the first resource and nothing before; codes of ICD-10 and the like are left to SATUSEHAT.
 * Thread-safe.
 */
final class FhirCheck {

  private static final Pattern UNKNOWN =
      Pattern.compile("Unrecognized property '([A-Za-z][A-Za-z0-9_]{0,60})'");

  private static final Set<ResultSeverityEnum> SERIOUS =
      Set.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);

  private FhirCheck() {}

  /** Loaded by the virtual machine when the first resource is checked, and then kept. */
  private static final class Loaded {
    static final FhirValidator VALIDATOR = validator();

    private static FhirValidator validator() {
      FhirContext fhir = FhirContext.forR4();
      FhirInstanceValidator rules =
          new FhirInstanceValidator(
              new ValidationSupportChain(
                  FhirDefinitions.load(fhir),
                  new InMemoryTerminologyServerValidationSupport(fhir)));
      rules.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
      return fhir.newValidator().registerValidatorModule(rules);
    }
  }

  /** What is wrong with a resource, by place and rule; quotes no value of it. */
  static List<String> problems(byte[] resource) {
    String json = new String(resource, StandardCharsets.UTF_8);
    return Loaded.VALIDATOR.validateWithResult(json).getMessages().stream()
        .filter(message -> SERIOUS.contains(message.getSeverity()))
        .map(FhirCheck::words)
        .distinct()
        .toList();
  }

  /** HAPI's own sentence may hold the value that is wrong. */
  private static String words(SingleValidationMessage message) {
    Matcher unknown = UNKNOWN.matcher(message.getMessage());
    String rule = unknown.find() ? "FHIR has no " + unknown.group(1) : message.getMessageId();
    return message.getLocationString() + " (" + rule + ")";
  }
}
