package id.simpul.connectors.soap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Key pairs made by the JDK's keytool, as an agency makes them. */
final class Keys {

  static final String PASSWORD = "rahasia-kunci";

  private final Path directory;

  Keys(Path directory) {
    this.directory = directory;
  }

  /** A PKCS12 file with a key and its certificate under this name. */
  String pair(String name) throws Exception {
    Path store = directory.resolve(name + ".p12");
    keytool(
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-validity",
        "30",
        "-dname",
        "CN=" + name,
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString());
    return store.toString();
  }

  /** A PKCS12 file with the certificate of that pair only. */
  String certificateOf(String name) throws Exception {
    Path certificate = directory.resolve(name + ".cer");
    keytool(
        "-exportcert",
        "-alias",
        name,
        "-file",
        certificate.toString(),
        "-keystore",
        directory.resolve(name + ".p12").toString());
    Path store = directory.resolve(name + "-trust.p12");
    keytool(
        "-importcert",
        "-noprompt",
        "-alias",
        name,
        "-file",
        certificate.toString(),
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString());
    return store.toString();
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new java.util.ArrayList<>(List.of(tool.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storepass", PASSWORD));
    Path log = Files.createTempFile("keytool", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(log));
      }
    } finally {
      Files.delete(log);
    }
  }
}
