package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * One value of a column, in the Java type in which it can be compared with the column again.
 *
 * @param value null, or text, a number, a date, a time with or without offset, bytes, true or false
 */
record ColumnValue(Object value) {

  /** Types of single makes that JDBC does not name: times with a zone. */
  private static final int SQL_SERVER_OFFSET = -155;

  private static final int ORACLE_ZONE = -101;
  private static final int ORACLE_LOCAL_ZONE = -102;

  static ColumnValue read(ResultSet result, int i, int type) throws SQLException {
    return new ColumnValue(
        switch (type) {
          case Types.TIMESTAMP -> time(result, i);
          case Types.TIMESTAMP_WITH_TIMEZONE, SQL_SERVER_OFFSET, ORACLE_ZONE, ORACLE_LOCAL_ZONE ->
              result.getObject(i, OffsetDateTime.class);
          case Types.DATE -> result.getObject(i, LocalDate.class);
          case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> number(result, i);
          case Types.NUMERIC, Types.DECIMAL, Types.REAL, Types.FLOAT, Types.DOUBLE ->
              number(result, i);
          case Types.BOOLEAN, Types.BIT -> truth(result, i);
          case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> result.getBytes(i);
          default -> result.getString(i);
        });
  }

  JsonNode json(ZoneId zone) {
    if (value instanceof LocalDateTime local) {
      return iso(local.atZone(zone).toOffsetDateTime());
    }
    if (value instanceof OffsetDateTime time) {
      return iso(time.atZoneSameInstant(zone).toOffsetDateTime());
    }
    if (value instanceof BigDecimal number) {
      return TextNode.valueOf(number.toPlainString());
    }
    if (value instanceof byte[] bytes) {
      return BinaryNode.valueOf(bytes);
    }
    if (value instanceof Boolean truth) {
      return BooleanNode.valueOf(truth);
    }
    return value == null ? NullNode.instance : TextNode.valueOf(value.toString());
  }

  private static JsonNode iso(OffsetDateTime time) {
    return TextNode.valueOf(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
  }

  /**
   * PostgreSQL calls a time with a zone by the type of one without, and has one called infinity.
   */
  private static Object time(ResultSet result, int i) throws SQLException {
    try {
      Object time =
          result.getMetaData().getColumnTypeName(i).equals("timestamptz")
              ? result.getObject(i, OffsetDateTime.class)
              : result.getObject(i, LocalDateTime.class);
      return infinite(time) ? result.getString(i) : time;
    } catch (DateTimeException e) {
      return result.getString(i);
    }
  }

  private static boolean infinite(Object time) {
    return LocalDateTime.MAX.equals(time)
        || LocalDateTime.MIN.equals(time)
        || OffsetDateTime.MAX.equals(time)
        || OffsetDateTime.MIN.equals(time);
  }

  /** Some columns hold what is no number: NaN. */
  private static Object number(ResultSet result, int i) throws SQLException {
    String text = result.getString(i);
    try {
      return text == null ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /** A column of several bits is no truth value. */
  private static Object truth(ResultSet result, int i) throws SQLException {
    Object value = result.getObject(i);
    return value instanceof Boolean || value instanceof byte[] || value == null
        ? value
        : result.getString(i);
  }
}
