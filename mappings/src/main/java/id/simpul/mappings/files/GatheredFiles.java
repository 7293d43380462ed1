package id.simpul.mappings.files;

import id.simpul.mappings.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gathers the files of a configuration by path. What no configuration needs becomes a fault and is
 * not kept: names that mean different files on different machines, files of more than 10 MiB, more
 * than 64 MiB or 20,000 files and folders together. Not thread-safe.
 */
final class GatheredFiles {

  static final int MAX_FILES = 20_000;
  static final int MAX_FILE_BYTES = 10 << 20;
  static final long MAX_BYTES = 64L << 20;

  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> folded = new HashMap<>();
  private final Faults faults = new Faults();
  private long bytes;
  private int offered;

  /** Keeps a file; a later one lies over an earlier one of the same path. */
  void add(String path, InputStream content) throws IOException {
    if (admits(path)) {
      byte[] read = content.readNBytes(MAX_FILE_BYTES + 1);
      if (read.length > MAX_FILE_BYTES) {
        refuse(
            path,
            "is larger than " + MAX_FILE_BYTES + " bytes.",
            "Make it smaller or take it away.");
      } else {
        keep(path, read);
      }
    }
  }

  /** Lays a whole configuration over what is here. */
  void addAll(ConfigurationFiles more) {
    more.all()
        .forEach(
            (path, content) -> {
              if (admits(path)) {
                keep(path, content);
              }
            });
    faults.addAll(more.faults());
  }

  private void keep(String path, byte[] content) {
    bytes += content.length;
    if (!isFull()) {
      files.put(path, content);
    }
  }

  private boolean admits(String path) {
    passBy();
    if (isFull()) {
      return false;
    }
    var objection = FileNames.objection(path);
    if (objection.isPresent()) {
      refuse(path, objection.get(), "Give it a plain name within its folder.");
      return false;
    }
    String other = folded.putIfAbsent(FileNames.folded(path), path);
    if (other != null && !other.equals(path)) {
      String reason = "has the name of " + other + ", but for upper and lower case.";
      refuse(path, reason, "Keep one of them: on some machines they are one file.");
      return false;
    }
    return true;
  }

  /** Counts what is looked at and not kept: links can make endless folders out of a few. */
  void passBy() {
    offered++;
  }

  /** Whether nothing more is kept: who offers files can stop. */
  boolean isFull() {
    return bytes > MAX_BYTES || offered > MAX_FILES;
  }

  void refuse(String path, String reason, String advice) {
    faults.add(new Fault(FileNames.shown(path), 0, reason, advice));
  }

  SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  List<Fault> faults() {
    if (isFull()) {
      refuse(
          ".",
          "the configuration has more than "
              + MAX_FILES
              + " files and folders or "
              + MAX_BYTES
              + " bytes.",
          "Name the directory that holds the configuration and nothing else.");
    }
    return faults.sorted();
  }
}
