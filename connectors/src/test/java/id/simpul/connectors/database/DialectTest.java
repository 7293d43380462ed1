package id.simpul.connectors.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be run here, as text: statements for SQL Server and Oracle, and their messages. */
class DialectTest {

  private final Dialect sqlServer = Dialect.of("jdbc:sqlserver://db;databaseName=x");
  private final Dialect oracle = Dialect.of("jdbc:oracle:thin:@//db:1521/x");

  @Test
  void sql_server_merges() {
    assertThat(upsert(sqlServer, "tiket", "isi"))
        .isEqualTo(
            "MERGE INTO [laporan] WITH (HOLDLOCK) AS t USING (VALUES (?, ?)) AS s ([tiket], [isi])"
                + " ON (t.[tiket] = s.[tiket])"
                + " WHEN MATCHED THEN UPDATE SET [isi] = s.[isi]"
                + " WHEN NOT MATCHED THEN INSERT ([tiket], [isi]) VALUES (s.[tiket], s.[isi]);");
    assertThat(upsert(sqlServer, "tiket")).doesNotContain("WHEN MATCHED");
  }

  @Test
  void oracle_merges_under_upper_case_names() {
    assertThat(upsert(oracle, "tiket", "isi"))
        .isEqualTo(
            "MERGE INTO \"LAPORAN\" t USING (SELECT ? AS \"TIKET\", ? AS \"ISI\" FROM dual) s"
                + " ON (t.\"TIKET\" = s.\"TIKET\")"
                + " WHEN MATCHED THEN UPDATE SET \"ISI\" = s.\"ISI\""
                + " WHEN NOT MATCHED THEN INSERT (\"TIKET\", \"ISI\")"
                + " VALUES (s.\"TIKET\", s.\"ISI\")");
  }

  @Test
  void postgresql_and_mariadb_upsert() {
    assertThat(upsert(Dialect.of("jdbc:postgresql://db/x"), "tiket", "isi"))
        .isEqualTo(
            "INSERT INTO \"laporan\" (\"tiket\", \"isi\") VALUES (?, ?)"
                + " ON CONFLICT (\"tiket\") DO UPDATE SET \"isi\" = EXCLUDED.\"isi\"");
    assertThat(upsert(Dialect.of("jdbc:mariadb://db/x"), "tiket", "isi"))
        .isEqualTo(
            "INSERT INTO `laporan` (`tiket`, `isi`) VALUES (?, ?)"
                + " ON DUPLICATE KEY UPDATE `isi` = VALUES(`isi`)");
  }

  @Test
  void sql_server_names_the_constraint_before_it_quotes_the_value() {
    assertThat(
            constraint(
                sqlServer,
                "Violation of UNIQUE KEY constraint 'UQ_nik'. Cannot insert duplicate key in object"
                    + " 'dbo.warga'. The duplicate key value is (x constraint 'evil').",
                2627))
        .isEqualTo("UQ_nik");
    assertThat(
            constraint(
                sqlServer,
                "Cannot insert duplicate key row in object 'dbo.warga' with unique index 'IX_nik'."
                    + " The duplicate key value is (3671).",
                2601))
        .isEqualTo("IX_nik");
    assertThat(
            constraint(
                sqlServer,
                "The INSERT statement conflicted with the CHECK constraint \"CK_umur\". The"
                    + " conflict occurred in database \"d\", table \"dbo.warga\", column 'umur'.",
                547))
        .isEqualTo("CK_umur");
  }

  @Test
  void oracle_names_the_constraint() {
    assertThat(constraint(oracle, "ORA-00001: unique constraint (KOTA.UQ_NIK) violated", 1))
        .isEqualTo("UQ_NIK");
    assertThat(
            constraint(
                oracle,
                "ORA-02291: integrity constraint (KOTA.FK_KEL) violated - parent key",
                2291))
        .isEqualTo("FK_KEL");
  }

  @Test
  void mariadb_takes_the_key_and_no_value_that_looks_like_one() {
    Dialect mariaDb = Dialect.of("jdbc:mariadb://db/x");
    assertThat(
            constraint(mariaDb, "(conn=4) Duplicate entry 'x for key 'nik'' for key 'PRIMARY'", 0))
        .isEqualTo("PRIMARY");
    assertThat(constraint(mariaDb, "Duplicate entry '3671 0101' for key '3671 0101'", 0)).isEmpty();
  }

  @Test
  void deadlocks_and_own_errors_are_told_by_number() {
    assertThat(sqlServer.contention(new SQLException("", "40001", 1205))).isTrue();
    assertThat(oracle.contention(new SQLException("", "61000", 60))).isTrue();
    assertThat(sqlServer.refusedByRule(new SQLException("", "S0001", 50000))).isTrue();
    assertThat(oracle.refusedByRule(new SQLException("", "72000", 20001))).isTrue();
    assertThat(oracle.refusedByRule(new SQLException("", "72000", 21000))).isFalse();
  }

  @Test
  void marks_in_literals_names_and_comments_are_no_values() {
    SqlText text =
        SqlText.parse(
            "SELECT ':#a', \":#b\", x::text /* :#c */ FROM t -- :#d\n WHERE y = :#e AND z = :#e2");
    assertThat(text.names()).isEqualTo(List.of("e", "e2"));
    assertThat(text.sql()).endsWith("-- :#d\n WHERE y = ? AND z = ?");
  }

  private static String upsert(Dialect dialect, String... columns) {
    List<String> quoted = List.of(columns).stream().map(dialect::quote).toList();
    return dialect.upsert(dialect.quote("laporan"), quoted, List.of(quoted.get(0)));
  }

  private static String constraint(Dialect dialect, String message, int code) {
    return dialect.constraint(new SQLException(message, "23000", code));
  }
}
