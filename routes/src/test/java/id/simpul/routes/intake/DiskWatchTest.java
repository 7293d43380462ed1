package id.simpul.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import org.junit.jupiter.api.Test;

class DiskWatchTest {

  private static final long MB = 1L << 20;
  private static final long RESERVE = 256 * MB;

  @Test
  void isWritableWhileMoreThanTheReserveIsFree() throws Exception {
    assertThat(new DiskWatch(new Disk(100_000 * MB, 257 * MB), RESERVE).writable()).isTrue();
    assertThat(new DiskWatch(new Disk(100_000 * MB, 256 * MB), RESERVE).writable()).isFalse();
  }

  @Test
  void keepsATenthOfASmallDisk() throws Exception {
    assertThat(new DiskWatch(new Disk(200 * MB, 21 * MB), RESERVE).writable()).isTrue();
    assertThat(new DiskWatch(new Disk(200 * MB, 20 * MB), RESERVE).writable()).isFalse();
  }

  @Test
  void isNotWritableWhenTheDiskCannotBeAsked() throws Exception {
    assertThat(new DiskWatch(new Disk(200 * MB, -1), RESERVE).writable()).isFalse();
  }

  /** A disk of a given size; one with less than nothing usable cannot be asked. */
  private static final class Disk extends FileStore {

    private final long total;
    private final long usable;

    Disk(long total, long usable) {
      this.total = total;
      this.usable = usable;
    }

    @Override
    public String name() {
      return "disk";
    }

    @Override
    public String type() {
      return "test";
    }

    @Override
    public boolean isReadOnly() {
      return false;
    }

    @Override
    public long getTotalSpace() {
      return total;
    }

    @Override
    public long getUsableSpace() throws IOException {
      if (usable < 0) {
        throw new IOException("the disk does not answer");
      }
      return usable;
    }

    @Override
    public long getUnallocatedSpace() {
      return usable;
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
      return false;
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
      return false;
    }

    @Override
    public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
      return null;
    }

    @Override
    public Object getAttribute(String attribute) {
      throw new UnsupportedOperationException(attribute);
    }
  }
}
