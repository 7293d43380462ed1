package id.simpul.connectors.satusehat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * The part of FHIR R4's own definitions that Encounters and Conditions need. HAPI's default takes
 * them all, which is four times the memory.
 */
final class FhirDefinitions {

  private static final String STRUCTURE = "http://hl7.org/fhir/StructureDefinition/";
  private static final String FILES = "/org/hl7/fhir/r4/model/";
  private static final Set<String> RESOURCES =
      Set.of("Encounter", "Condition", "DomainResource", "Resource");

  /** Those that a required binding names, and their code systems. */
  private static final Set<String> CODES =
      Set.of(
          "encounter-status",
          "encounter-location-status",
          "condition-clinical",
          "condition-ver-status",
          "condition-category",
          "identifier-use");

  private final PrePopulatedValidationSupport definitions;
  private final IParser parser;

  private FhirDefinitions(FhirContext fhir) {
    definitions = new PrePopulatedValidationSupport(fhir);
    parser = fhir.newXmlParser();
    parser.setParserErrorHandler(new LenientErrorHandler(false));
  }

  static PrePopulatedValidationSupport load(FhirContext fhir) {
    FhirDefinitions all = new FhirDefinitions(fhir);
    all.take("profile/profiles-types.xml", url -> url.startsWith(STRUCTURE));
    all.take(
        "profile/profiles-resources.xml",
        url -> url.startsWith(STRUCTURE) && RESOURCES.contains(last(url)));
    all.take("valueset/valuesets.xml", url -> CODES.contains(last(url)));
    return all.definitions;
  }

  private static String last(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private void take(String file, Predicate<String> wanted) {
    try (InputStream in = FhirDefinitions.class.getResourceAsStream(FILES + file)) {
      new BundleEntries(in).forEach(wanted, this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("HAPI's " + file + " cannot be read", e);
    }
  }

  private void add(String xml) {
    DomainResource definition = (DomainResource) parser.parseResource(xml);
    definition.setText(null);
    if (definition instanceof StructureDefinition structure) {
      // The snapshot says it all again.
      structure.setDifferential(null);
    }
    definitions.addResource(definition);
  }
}
