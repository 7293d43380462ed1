package id.simpul.routes.configuration;

import id.simpul.connectors.catalogue.Connector;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges the value of a connector's parameter as a contributed file may write it: a plain value of
 * the declared form, or one property of the participant. Never an address or another place, a
 * secret, or anything that Camel would read as another endpoint, option, bean or expression.
 */
final class ParameterValue {

  private static final Pattern ADDRESS =
      Pattern.compile("^\\s*[a-zA-Z][a-zA-Z0-9+.-]*:.*|.*://.*", Pattern.DOTALL);

  /**
   * By their names, parameters that say where something is: a machine, an address or a file of this
   * machine. {@code localhost:8161} and {@code /etc/passwd} are places as {@code https:} is one.
   */
  static final Pattern PLACE =
      Pattern.compile("(?i).*(url|address|host|folder|file|store|archive)|wsdl|reply");

  private static final Pattern PROPERTY =
      Pattern.compile("^\\{\\{([a-z][a-z0-9-]*)\\.([A-Za-z0-9.-]+)(:([^{}]*))?}}$");
  private static final Pattern OTHER_OPTION = Pattern.compile("[&?]|^\\s*#|\\p{Cntrl}");
  private static final Pattern EXPRESSION =
      Pattern.compile("[{}]|\\$\\{|\\$simple|(?i)RAW\\(|#class|#bean|#type");

  private final PropertyNames names;
  private final Connector.Parameter declared;
  private final String name;

  /** Why a value is not allowed. */
  record Objection(String reason, String advice) {}

  ParameterValue(PropertyNames names, String name, Connector.Parameter declared) {
    this.names = names;
    this.name = name;
    this.declared = declared;
  }

  Optional<Objection> objection(String value) {
    Matcher property = PROPERTY.matcher(value);
    if (!property.matches()) {
      return written(value);
    }
    return names
        .objection(property.group(1), property.group(2))
        .or(() -> Optional.ofNullable(property.group(4)).flatMap(this::byDefault));
  }

  /** The text after the colon is used when the property is not set. */
  private Optional<Objection> byDefault(String value) {
    return value.isEmpty() ? Optional.empty() : written(value);
  }

  private Optional<Objection> written(String value) {
    if (EXPRESSION.matcher(value).find()) {
      return object("is an expression", useProperty());
    }
    if (declared.credential()) {
      return object("is a secret, and it stands in the file", useProperty());
    }
    if (ADDRESS.matcher(value).matches()) {
      return object("is an address", useProperty());
    }
    if (PLACE.matcher(name).matches()) {
      return object("is a place outside of this folder", useProperty());
    }
    if (OTHER_OPTION.matcher(value).find()) {
      return object("could name another option of the connector", "Leave out & ? # and line ends.");
    }
    return declared.form().accepts(value)
        ? Optional.empty()
        : object("must be " + declared.form().words(), "Example: " + declared.example());
  }

  private String useProperty() {
    return "Write {{"
        + names.participant()
        + "."
        + property(name)
        + "}} and set "
        + PropertyNames.variable(names.participant() + "." + property(name))
        + " where the hub runs.";
  }

  /** {@code apiKey} is the property {@code api-key}. */
  private static String property(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  /** The value is not quoted: it may be the secret. */
  private Optional<Objection> object(String what, String advice) {
    return Optional.of(new Objection("the value of " + name + " " + what + ".", advice));
  }
}
