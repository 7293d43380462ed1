package id.simpul.routes.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCheckoutTest {

  private static final String COMMIT = "9b0eeedc0ffee00000000000000000000000beef";

  @TempDir private Path checkout;

  @Test
  void aBranchNamesTheCommit() throws Exception {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".git/refs/heads/main", COMMIT + "\n");

    assertThat(commit(checkout)).hasValue(COMMIT);
    Path below = Files.createDirectories(checkout.resolve("configuration/regions"));
    assertThat(commit(below)).hasValue(COMMIT);
  }

  @Test
  void aPackedBranchToo() throws Exception {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".git/packed-refs", "# pack-refs with: peeled\n" + COMMIT + " refs/heads/main\n");

    assertThat(commit(checkout)).hasValue(COMMIT);
  }

  @Test
  void soDoesADetachedHead() throws Exception {
    write(".git/HEAD", COMMIT + "\n");

    assertThat(commit(checkout)).hasValue(COMMIT);
  }

  @Test
  void aFurtherWorkTreeHasItsBranchesElsewhere() throws Exception {
    write("main/.git/worktrees/second/HEAD", "ref: refs/heads/second\n");
    write("main/.git/worktrees/second/commondir", "../..\n");
    write("main/.git/refs/heads/second", COMMIT + "\n");
    write("second/.git", "gitdir: " + checkout.resolve("main/.git/worktrees/second") + "\n");

    assertThat(commit(checkout.resolve("second"))).hasValue(COMMIT);
  }

  @Test
  void aReferenceThatLeadsOutOfTheFolderIsNotFollowed() throws Exception {
    write("secret", COMMIT + "\n");
    write(".git/HEAD", "ref: ../secret\n");

    assertThat(commit(checkout)).isEmpty();
  }

  @Test
  void whatIsNoCheckoutHasNoCommit() throws Exception {
    assertThat(commit(checkout)).isEmpty();
    write(".git/HEAD", "ref: refs/heads/unborn\n");
    assertThat(commit(checkout)).isEmpty();
  }

  private static Optional<String> commit(Path directory) {
    return GitCheckout.commit(List.of(directory));
  }

  private void write(String file, String text) throws IOException {
    Path path = checkout.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
