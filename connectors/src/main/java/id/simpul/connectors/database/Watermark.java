package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;

/**
 * A value of a column that rows are ordered by, in a type in which the database compares it.
 *
 * @param value a number, a date, a time with or without offset, or text
 */
record Watermark(Object value) {

  /** Marks a text that must not be taken for the number that it looks like. */
  private static final String TEXT = "'";

  /** The more exact first: a text that is none of these stays text. */
  private static final List<Function<String, Object>> FORMS =
      List.of(BigDecimal::new, OffsetDateTime::parse, LocalDateTime::parse, LocalDate::parse);

  /** From {@link #kept}, or as somebody writes it in a parameter. */
  static Watermark parse(String text) {
    if (text.startsWith(TEXT)) {
      return new Watermark(text.substring(TEXT.length()));
    }
    for (Function<String, Object> form : FORMS) {
      try {
        return new Watermark(form.apply(text));
      } catch (NumberFormatException | DateTimeParseException e) {
        continue;
      }
    }
    return new Watermark(text);
  }

  String text() {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** As a file keeps it. */
  String kept() {
    return value instanceof String text ? TEXT + text : text();
  }

  /** The other one, where it comes later and is of the same type. */
  @SuppressWarnings("unchecked")
  Watermark orLater(Watermark other) {
    boolean comparable = other != null && other.value.getClass() == value.getClass();
    return comparable && ((Comparable<Object>) other.value).compareTo(value) > 0 ? other : this;
  }

  /**
   * Where the next round begins, so that rows that were committed late are read too.
   *
   * @param overlap seconds for times, begun days for dates, a count for numbers; text has none
   */
  Watermark before(long overlap) {
    if (value instanceof LocalDateTime time) {
      return new Watermark(time.minusSeconds(overlap));
    }
    if (value instanceof OffsetDateTime time) {
      return new Watermark(time.minusSeconds(overlap));
    }
    if (value instanceof LocalDate date) {
      return new Watermark(date.minusDays((overlap + 86_399) / 86_400));
    }
    return value instanceof BigDecimal number
        ? new Watermark(number.subtract(BigDecimal.valueOf(overlap)))
        : this;
  }

  /** This one, or the present: a row from the future must not hide those that come before it. */
  Watermark notAfter(Clock clock, ZoneId zone) {
    OffsetDateTime now = OffsetDateTime.now(clock.withZone(zone));
    if (value instanceof LocalDateTime time && time.isAfter(now.toLocalDateTime())) {
      return new Watermark(now.toLocalDateTime());
    }
    if (value instanceof OffsetDateTime time && time.isAfter(now)) {
      return new Watermark(now);
    }
    return value instanceof LocalDate date && date.isAfter(now.toLocalDate())
        ? new Watermark(now.toLocalDate())
        : this;
  }

  void bind(PreparedStatement statement, int index, Dialect dialect) throws SQLException {
    if (value instanceof BigDecimal number) {
      dialect.bind(statement, index, DecimalNode.valueOf(number));
    } else if (value instanceof String text) {
      dialect.bind(statement, index, TextNode.valueOf(text));
    } else {
      statement.setObject(index, value);
    }
  }
}
