package id.simpul.connectors.database;

import java.util.regex.Pattern;

/** Where a database is reached. */
final class JdbcUrl {

  private static final Pattern SERVER =
      Pattern.compile("jdbc:(postgresql|mariadb|mysql|sqlserver|oracle:thin|h2:tcp):.+");

  /** Options by which drivers load classes, run scripts or read and write files of this machine. */
  private static final Pattern DANGEROUS =
      Pattern.compile(
          "factory|class|plugin|callback|verifier|interceptor|logger|infile|init\\s*=|trace|script",
          Pattern.CASE_INSENSITIVE);

  private JdbcUrl() {}

  /**
   * Refuses what would not be a connection to a database server: a participant's file may name any
   * address, and some would open the hub's own files or run code inside it.
   *
   * @throws IllegalArgumentException if it is not a plain address of a known make of server
   */
  static String checked(String url) {
    if (!SERVER.matcher(url).matches()) {
      throw new IllegalArgumentException(
          "a JDBC URL must name a server: jdbc:postgresql:, mariadb:, mysql:, sqlserver:,"
              + " oracle:thin: or h2:tcp:");
    }
    if (DANGEROUS.matcher(options(url)).find()) {
      throw new IllegalArgumentException("this option may not stand in a JDBC URL");
    }
    return url.replaceFirst("^jdbc:mysql:", "jdbc:mariadb:");
  }

  /** What follows the address: server and database may have any name. */
  private static String options(String url) {
    int start = url.replace('?', ';').indexOf(';');
    return start < 0 ? "" : url.substring(start);
  }
}
