package id.simpul.deploy.map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** One participant's folder on disk: the only place where the page writes. Thread-safe. */
final class OwnFolder {

  /** What a file that is not there yet has instead of a digest. */
  static final String ABSENT = "";

  private static final Pattern MAPPING = Pattern.compile("[A-Za-z0-9_-]+\\.(jslt|xsl)");
  private static final Pattern SAMPLE =
      Pattern.compile("samples/[a-z0-9-]+/[A-Za-z0-9_-]+(\\.[a-z-]+)*\\.(json|xml|txt)");

  private final Path folder;

  OwnFolder(Path folder) {
    this.folder = folder;
  }

  /** Whether the page writes a file of this name at all. */
  static boolean writable(String name) {
    return MAPPING.matcher(name).matches() || SAMPLE.matcher(name).matches();
  }

  /** A digest of the file as it is; {@link #ABSENT} when there is none. */
  String version(String name) throws Refusal, IOException {
    Path file = file(name);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        ? version(Files.readAllBytes(file))
        : ABSENT;
  }

  static String version(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Writes a file whole or not at all.
   *
   * @param seen the version that the writer has seen
   * @return the new version
   * @throws Refusal if the file has another version by now; it tells the text on disk
   */
  synchronized String write(String name, byte[] content, String seen) throws Refusal, IOException {
    unchanged(name, seen);
    Path file = file(name);
    Path directory = Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(directory, ".", ".draft");
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      keepRights(file, draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
    return version(content);
  }

  /**
   * @throws Refusal if the file has another version than was seen; it tells the text on disk
   */
  void unchanged(String name, String seen) throws Refusal, IOException {
    String there = version(name);
    if (!there.equals(seen)) {
      throw changed(file(name), there);
    }
  }

  /**
   * A fresh file is for the owner alone, but its neighbours, the hub's user among them, read it.
   */
  private void keepRights(Path file, Path draft) throws IOException {
    Path like = Files.exists(file) ? file : folder.resolve("participant.yaml");
    if (Files.exists(like)
        && like.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(like));
    }
  }

  private static Refusal changed(Path file, String version) throws IOException {
    ObjectNode more = JsonNodeFactory.instance.objectNode();
    more.put("version", version);
    more.put(
        "text",
        version.equals(ABSENT) ? "" : new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    return new Refusal(Refusal.Reason.CHANGED, more);
  }

  private Path file(String name) throws Refusal, IOException {
    if (!writable(name)) {
      throw new Refusal(Refusal.Reason.OUTSIDE);
    }
    Path file = folder.resolve(name);
    boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    if (there && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Refusal(Refusal.Reason.OUTSIDE);
    }
    Path above = file.getParent();
    while (!Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
      above = above.getParent();
    }
    inside(above);
    return file;
  }

  /** A link may not lead out of the folder, also where folders are still to be made. */
  private void inside(Path directory) throws Refusal, IOException {
    if (!directory.toRealPath().startsWith(folder.toRealPath())) {
      throw new Refusal(Refusal.Reason.OUTSIDE);
    }
  }
}
