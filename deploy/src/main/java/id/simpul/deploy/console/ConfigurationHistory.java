package id.simpul.deploy.console;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.routes.control.ConfigurationControl;
import java.util.List;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The configuration's version and history as the console shows them; changes nothing. */
@Component
@ManagedResource(
    objectName = ConfigurationHistory.NAME,
    description = "The configuration in force, and who changed it when and why")
public class ConfigurationHistory {

  static final String NAME = "id.simpul:type=Configuration";

  private final ConfigurationControl control;
  private final ObjectMapper json;

  ConfigurationHistory(ConfigurationControl control, ObjectMapper json) {
    this.control = control;
    this.json = json;
  }

  @ManagedAttribute(description = "Version in force")
  public String getInForce() {
    return control.inForce();
  }

  @ManagedAttribute(description = "Earlier versions by which messages are still on their way")
  public List<String> getEarlier() {
    return control.earlier();
  }

  @ManagedOperation(description = "Who changed the configuration when and why, oldest first")
  public List<?> history() {
    return json.convertValue(control.history(), new TypeReference<List<Object>>() {});
  }
}
