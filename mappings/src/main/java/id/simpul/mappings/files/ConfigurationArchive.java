package id.simpul.mappings.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A configuration as one zip archive, for its way over a network. An archive is as untrusted as who
 * sends it: nothing of it is written to a disk by its own names, and the limits of a directory hold
 * for it too. Entries whose names begin with a dot are left out.
 */
public final class ConfigurationArchive {

  /** Bytes of an archive that is looked at; packed, a configuration has far fewer. */
  public static final int MAX_BYTES = 16 << 20;

  private static final String ADVICE = "Pack the configuration's directory again.";

  private final GatheredFiles gathered = new GatheredFiles();
  private final Set<String> names = new HashSet<>();

  private ConfigurationArchive() {}

  /**
   * The files of an archive alone. What is wrong with it is among their {@link
   * ConfigurationFiles#faults() faults}; nothing of a faulty archive is to be used.
   */
  public static ConfigurationFiles read(byte[] zip) {
    ConfigurationArchive archive = new ConfigurationArchive();
    if (zip.length > MAX_BYTES) {
      archive.refuse("is larger than " + MAX_BYTES + " bytes.");
    } else {
      archive.unpack(zip);
    }
    return new ConfigurationFiles(archive.gathered);
  }

  /** The same files give the same bytes. */
  public static byte[] write(ConfigurationFiles files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void unpack(byte[] zip) {
    try {
      List<ZipDirectory.Entry> directory = ZipDirectory.entries(zip);
      directory.stream().filter(entry -> !entry.plain()).forEach(this::link);
      entries(new Unpacking(new ByteArrayInputStream(zip), GatheredFiles.MAX_BYTES));
      Set<String> listed =
          directory.stream().map(ZipDirectory.Entry::name).collect(Collectors.toSet());
      if (!gathered.isFull() && !listed.equals(names)) {
        refuse("has other files in it than its table of contents says.");
      }
    } catch (Unpacking.Endless e) {
      refuse("unpacks to more than " + GatheredFiles.MAX_BYTES + " bytes.");
    } catch (IOException | IllegalArgumentException e) {
      // Names that are not UTF-8 come as an IllegalArgumentException.
      refuse("is not a zip archive, is damaged, or is packed in a way not known here.");
    }
  }

  private void link(ZipDirectory.Entry entry) {
    gathered.refuse(entry.name(), "is a link or a device.", "Put the file itself there.");
  }

  private void entries(ZipInputStream zip) throws IOException {
    ZipEntry entry = zip.getNextEntry();
    while (entry != null && !gathered.isFull()) {
      if (names.add(entry.getName())) {
        entry(entry, zip);
      } else {
        gathered.refuse(entry.getName(), "stands twice in the archive.", ADVICE);
      }
      entry = zip.getNextEntry();
    }
  }

  private void entry(ZipEntry entry, ZipInputStream zip) throws IOException {
    String name = entry.getName();
    if (!entry.isDirectory() && !FileNames.isHidden(name)) {
      gathered.add(name, zip);
    } else {
      gathered.passBy();
      String path = entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
      FileNames.objection(path).ifPresent(reason -> gathered.refuse(name, reason, ADVICE));
    }
  }

  private void refuse(String reason) {
    gathered.refuse("archive", reason, ADVICE);
  }
}
