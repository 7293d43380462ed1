package id.simpul.connectors.files;

import id.simpul.connectors.files.Folder.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A claimed file in its folder, with what is kept beside it until all its rows are settled. */
final class ClaimedFile {

  /** Where the sender looks for what was refused. */
  static final String REFUSED = "refused/";

  static final String ARCHIVE = "archive/";

  /** Its rows may have been cut off or shifted: which of them are true, the sender knows. */
  static final String CHANGED = "it was still being written when it was taken";

  /** So that Excel reads it as UTF-8. */
  private static final String MARK = "\uFEFF";

  private final Folder folder;
  private final Claim claim;

  ClaimedFile(Folder folder, Claim claim) {
    this.folder = folder;
    this.claim = claim;
  }

  Path fetch() throws IOException {
    return folder.fetch(claim.path());
  }

  /** As it stands in the folder; empty when another hub has taken it over. */
  Optional<Entry> entry() throws IOException {
    return folder.list(Claim.FOLDER).stream()
        .filter(entry -> entry.name().equals(claim.name()))
        .findFirst();
  }

  /**
   * How far it is. Refused rows noted after that point are forgotten: they will be offered again.
   *
   * @throws FileFault if that was noted of another content
   */
  Progress progress(String digest) throws FileFault, IOException {
    Optional<byte[]> noted = folder.read(claim.progress());
    Progress progress = noted.isPresent() ? Progress.read(noted.get()) : Progress.none(digest);
    if (!progress.digest().equals(digest)) {
      throw new FileFault(CHANGED);
    }
    for (String part : parts()) {
      if (from(part) >= progress.settled()) {
        folder.delete(Claim.FOLDER + "/" + part);
      }
    }
    return progress;
  }

  /**
   * Notes progress; the refused rows first, so that none of them is ever behind it and missing.
   *
   * @param since up to where it was noted before
   */
  void note(long since, List<RefusedRow> refused, Progress progress) throws IOException {
    if (!refused.isEmpty()) {
      put(Claim.FOLDER + "/" + claim.refusedRows() + since, lines(refused));
    }
    put(claim.progress(), progress.write());
  }

  /** Gives the sender a file of all refused rows; none where there is no such row. */
  void returnRefused(List<String> columns) throws IOException {
    List<String> parts = parts();
    if (parts.isEmpty()) {
      return;
    }
    String header = MARK + RefusedRow.header(columns);
    List<InputStream> streams = new ArrayList<>();
    streams.add(new ByteArrayInputStream(header.getBytes(StandardCharsets.UTF_8)));
    for (String part : parts) {
      byte[] rows = folder.read(Claim.FOLDER + "/" + part).orElseThrow();
      streams.add(new ByteArrayInputStream(rows));
    }
    folder.put(
        REFUSED + claim.kept() + ".refused.csv",
        new SequenceInputStream(Collections.enumeration(streams)));
  }

  void archive() throws IOException {
    folder.move(claim.path(), ARCHIVE + claim.kept());
    forget();
  }

  /** Gives the whole file back, with the reason beside it. */
  void refuse(String reason) throws IOException {
    put(REFUSED + claim.kept() + ".reason.txt", reason.getBytes(StandardCharsets.UTF_8));
    folder.move(claim.path(), REFUSED + claim.kept());
    forget();
  }

  /** Leaves the rest to any hub. */
  void release() throws IOException {
    folder.move(claim.path(), claim.by(Claim.FREE).path());
  }

  private void forget() throws IOException {
    for (String part : parts()) {
      folder.delete(Claim.FOLDER + "/" + part);
    }
    folder.delete(claim.progress());
  }

  private List<String> parts() throws IOException {
    return folder.list(Claim.FOLDER).stream()
        .map(Entry::name)
        .filter(name -> name.startsWith(claim.refusedRows()))
        .sorted(Comparator.comparingLong(this::from))
        .toList();
  }

  private long from(String part) {
    return Long.parseLong(part.substring(claim.refusedRows().length()));
  }

  private static byte[] lines(List<RefusedRow> refused) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (RefusedRow row : refused) {
      lines.append(row.line());
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void put(String name, byte[] content) throws IOException {
    folder.put(name, new ByteArrayInputStream(content));
  }
}
