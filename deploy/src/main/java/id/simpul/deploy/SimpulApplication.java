package id.simpul.deploy;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The Spring application; started by the command {@code run}. */
@SpringBootApplication
@EnableConfigurationProperties(SimpulSettings.class)
public class SimpulApplication {

  /** Of the program. */
  public static final String VERSION = "1.0.0";
}
