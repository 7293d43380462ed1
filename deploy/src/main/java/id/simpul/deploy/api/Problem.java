package id.simpul.deploy.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every way in which the API refuses, each with its stable code and its HTTP status. What is wrong
 * and what to do stands in {@code problems/en.properties} and {@code problems/id.properties}.
 */
enum Problem {
  UNKNOWN_FLOW(404),
  NOT_A_SENDER(403),
  NO_AGREEMENT(403),
  UNSUPPORTED_TYPE(415),
  MALFORMED(400),
  TOO_LARGE(413),
  CONFLICT(409),
  BAD_MESSAGE_ID(400),
  NOT_WRITABLE(503),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  TOO_SLOW(408),
  BAD_REQUEST(400),
  HEADERS_TOO_LARGE(431),
  EXPECTATION_FAILED(417),
  TOO_MANY_REQUESTS(429),
  TOO_MANY_FAILURES(429),
  BUSY(503),
  LOG_UNAVAILABLE(503),
  NOT_ACCEPTED(422),
  CONFIGURATION_FAULTY(422),
  CONFIGURATION_REFUSED(409),
  NO_ANSWER(504),
  ANSWERER_AWAY(503),
  NO_CONNECTION(503),
  NOT_IMPLEMENTED(501),
  HTTP_VERSION(505),
  INTERNAL(500);

  private final int status;

  Problem(int status) {
    this.status = status;
  }

  static Optional<Problem> byCode(String code) {
    return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
  }

  /** The problem that stands for a status which came without one. */
  static Problem ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 408 -> TOO_SLOW;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_TYPE;
      case 417 -> EXPECTATION_FAILED;
      case 429 -> TOO_MANY_REQUESTS;
      case 431 -> HEADERS_TOO_LARGE;
      case 501 -> NOT_IMPLEMENTED;
      case 503 -> BUSY;
      case 505 -> HTTP_VERSION;
      default -> status < 500 ? BAD_REQUEST : INTERNAL;
    };
  }

  int status() {
    return status;
  }

  /** Stable: callers may decide by it. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where the problem is explained, relative to the hub. */
  String type() {
    return "/problems/" + code();
  }

  /** Whether the same request may be accepted a little later; such answers say when. */
  boolean passes() {
    return status == 429 || status == 503;
  }

  /** Whether so many come at once that a log line for each would do harm; they are counted. */
  boolean isFlood() {
    return this == TOO_MANY_REQUESTS || this == TOO_MANY_FAILURES || this == BUSY;
  }

  ProblemText english() {
    return ProblemText.ENGLISH.get(this);
  }

  ProblemText indonesian() {
    return ProblemText.INDONESIAN.get(this);
  }
}
