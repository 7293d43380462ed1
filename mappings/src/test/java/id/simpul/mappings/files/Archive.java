package id.simpul.mappings.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds zip archives as no packer makes them. */
final class Archive {

  private static final int DIRECTORY_ENTRY = 0x02014b50;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  Archive with(String name, String content) throws IOException {
    return with(name, content.getBytes(StandardCharsets.UTF_8), 1);
  }

  /**
   * @param times how often the content is repeated within the entry
   */
  Archive with(String name, byte[] content, int times) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    for (int i = 0; i < times; i++) {
      zip.write(content);
    }
    zip.closeEntry();
    return this;
  }

  byte[] bytes() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }

  /** The first entry as the given kind of Unix file; its content is where a link leads. */
  byte[] withFirstAs(int kind) throws IOException {
    ByteBuffer made = ByteBuffer.wrap(bytes()).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (made.getInt(at) != DIRECTORY_ENTRY) {
      at++;
    }
    made.putInt(at + 38, kind << 16);
    return made.array();
  }

  /** Archives name files in two places; here, one letter in the second is another one. */
  byte[] withOtherDirectory(char letter, char instead) throws IOException {
    byte[] made = bytes();
    int at = made.length - 1;
    while (made[at] != letter) {
      at--;
    }
    made[at] = (byte) instead;
    return made;
  }
}
