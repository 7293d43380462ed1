package id.simpul.deploy.console;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.deploy.identity.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The console's users {@code viewer} and {@code operator}, and {@code metrics} for a monitoring
 * system, each with the role of the same name. Their passwords are made when they are missing and
 * written once to {@code keys/first-start.txt}; only hashes are kept, in {@code keys/users.json}
 * below home.
 */
final class ConsoleUsers implements UserDetailsService {

  static final String VIEWER = "viewer";
  static final String OPERATOR = "operator";
  static final String METRICS = "metrics";

  private static final int PASSWORD_BYTES = 15;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> hashes;

  ConsoleUsers(Path home, PasswordEncoder encoder) {
    try {
      Path file = home.resolve("keys").resolve("users.json");
      this.hashes = Files.exists(file) ? read(file) : new TreeMap<>();
      makeMissing(file, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException("the console's users cannot be read or made", e);
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {});
  }

  /** A hub that was first started by an older version lacks the newer users. */
  private void makeMissing(Path file, PasswordEncoder encoder) throws IOException {
    List<String> missing =
        Stream.of(VIEWER, OPERATOR, METRICS).filter(user -> !hashes.containsKey(user)).toList();
    if (missing.isEmpty()) {
      return;
    }
    Path firstStart = OwnerOnly.file(file.resolveSibling("first-start.txt"));
    for (String user : missing) {
      String password = password();
      hashes.put(user, encoder.encode(password));
      Files.writeString(
          firstStart, "console " + user + " " + password + "\n", StandardOpenOption.APPEND);
    }
    Files.write(
        OwnerOnly.file(file), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(hashes));
  }

  private static String password() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    String hash = hashes.get(name);
    if (hash == null) {
      throw new UsernameNotFoundException("no such user");
    }
    return User.withUsername(name).password(hash).roles(name).build();
  }
}
