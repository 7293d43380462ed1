package id.simpul.deploy.edge;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How edges reach this hub, {@code simpul.edges.} It listens only when there is an edge that may
 * connect.
 *
 * @param address to listen on; all by default
 * @param port to listen on
 * @param keyStore PKCS #12 file with the centre's key; by default {@code keys/centre.p12} below
 *     home, made at the first need
 * @param keyStorePassword of that file
 */
@Validated
@ConfigurationProperties("simpul.edges")
public record CentreProperties(
    @DefaultValue("0.0.0.0") String address,
    @DefaultValue("5671") @Min(0) @Max(65_535) int port,
    @DefaultValue("") String keyStore,
    @DefaultValue("") String keyStorePassword) {

  Optional<Path> keyStoreFile() {
    return keyStore.isBlank() ? Optional.empty() : Optional.of(Path.of(keyStore));
  }
}
