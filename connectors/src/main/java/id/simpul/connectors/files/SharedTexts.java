package id.simpul.connectors.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;

/**
 * The texts that a workbook's cells refer to by number. They are kept in a file and not in memory:
 * a large workbook has one for nearly every cell.
 */
final class SharedTexts implements AutoCloseable {

  private final FileChannel texts;

  /** Where each text begins; one more than there are texts. */
  private long[] starts = new long[1024];

  private int count;

  private SharedTexts(Path file) throws IOException {
    texts =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /**
   * @param xml the workbook's {@code sharedStrings.xml}
   */
  static SharedTexts read(InputStream xml) throws IOException, XMLStreamException {
    Path file = Files.createTempFile("simpul-", ".texts");
    SharedTexts shared = new SharedTexts(file);
    RowLimit limit = new RowLimit(xml);
    try (XmlInput input = new XmlInput(limit)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(shared.texts));
      while (input.next()) {
        if (input.starts("si")) {
          limit.nextRow();
          shared.add(RichText.read(input, "si"), out);
        }
      }
      out.flush();
      return shared;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      shared.close();
      throw e;
    }
  }

  private void add(String text, OutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    count++;
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[count] = starts[count - 1] + bytes.length;
  }

  /**
   * @throws FileFault if the workbook has no such text
   */
  String text(int index) throws FileFault, IOException {
    if (index < 0 || index >= count) {
      throw new FileFault("a cell refers to a text that the workbook does not have");
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) (starts[index + 1] - starts[index]));
    long at = starts[index];
    while (bytes.hasRemaining()) {
      at += texts.read(bytes, at);
    }
    return new String(bytes.array(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    texts.close();
  }
}
