package id.simpul.connectors.conventions;

import java.util.LinkedHashMap;
import java.util.Map;

/** All conventions by name; a broken Kamelet of the same name proves each. */
final class Conventions {

  static final Map<String, Convention> ALL = new LinkedHashMap<>();

  static {
    ALL.put("schema", SchemaConventions::kamelet);
    ALL.put("template-schema", SchemaConventions::template);
    ALL.put("definition-schema", SchemaConventions::definition);
    ALL.put("keys", SchemaConventions::keys);
    ALL.put("file-name", NameConventions::fileName);
    ALL.put("kind", NameConventions::kind);
    ALL.put("titles", NameConventions::titles);
    ALL.put("parameter-declared", ParameterConventions::declared);
    ALL.put("parameter-used", ParameterConventions::used);
    ALL.put("parameter-documented", ParameterConventions::documented);
    ALL.put("units", ParameterConventions::units);
    ALL.put("required-or-default", ParameterConventions::requiredOrDefault);
    ALL.put("required-exists", ParameterConventions::requiredExists);
    ALL.put("default-form", ParameterConventions::defaults);
    ALL.put("example-form", ParameterConventions::examples);
    ALL.put("secret-format", SecretConventions::format);
    ALL.put("secret-marker", SecretConventions::marker);
    ALL.put("secret-shown", SecretConventions::shown);
    ALL.put("kaoto", AnnotationConventions::kaoto);
    ALL.put("icon", AnnotationConventions::icon);
    ALL.put("confidence", AnnotationConventions::confidence);
    ALL.put("outcomes", AnnotationConventions::outcomes);
    ALL.put("indonesian", AnnotationConventions::indonesian);
    ALL.put("simulator", AnnotationConventions::simulator);
    ALL.put("bodies", AnnotationConventions::bodies);
    ALL.put("components", DependencyConventions::components);
    ALL.put("our-jar", DependencyConventions::ours);
    ALL.put("probe", ProbeConventions::probe);
    ALL.put("test", CompanyConventions::test);
    ALL.put("page", CompanyConventions::page);
  }

  private Conventions() {}
}
