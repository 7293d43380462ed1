package id.simpul.mappings.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.simpul.mappings.files.ConfigurationFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {

  @TempDir Path own;

  @BeforeEach
  void write() throws Exception {
    table("ministries/lapor/tables/category.csv", "source,target,note\njalan,1,Placeholder: ask\n");
    table("regions/32.17-cilame/tables/job.csv", "source;target\n1;a\n2;b\n");
    table("city/laksa/samples/rows.csv", "source,target\n1,a\n");
  }

  @Test
  void placeholdersAreCountedAndOtherFilesAreNoTables() {
    List<TableFile> tables = TableFile.all(ConfigurationFiles.of(List.of(own)));
    assertThat(tables)
        .extracting(TableFile::participant, TableFile::entries, TableFile::placeholders)
        .containsExactly(tuple("lapor", 1, 1), tuple("cilame", 2, 0));
  }

  @Test
  void oneThatWasChangedIsNotTheSame(@TempDir Path other) throws Exception {
    TableFile lapor = TableFile.all(ConfigurationFiles.of(List.of(own))).get(0);
    assertThat(lapor.isIn(ConfigurationFiles.of(List.of(own)))).isTrue();
    assertThat(lapor.isIn(ConfigurationFiles.of(List.of(other)))).isFalse();
    table("ministries/lapor/tables/category.csv", "source,target\njalan,436\n");
    assertThat(lapor.isIn(ConfigurationFiles.of(List.of(own)))).isFalse();
  }

  private void table(String name, String content) throws Exception {
    Path file = own.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
