package id.simpul.deploy.api;

import id.simpul.routes.intake.Refused;
import id.simpul.routes.intake.TrackingId;
import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.measure.Measurements;
import id.simpul.routes.replay.UnknownPlan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what controllers throw into problem details; a stack trace is never an answer. */
@RestControllerAdvice
class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final Measurements measurements;

  Refusals(ObjectProvider<Measurements> measurements) {
    this.measurements = measurements.getIfAvailable(() -> Measurements.NONE);
  }

  @ExceptionHandler
  void refused(Refused e, HttpServletResponse response) throws IOException {
    Problem problem = Problem.valueOf(e.reason().name());
    measurements.refused(problem.code());
    if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      retryAfter(response, RETRY_AFTER);
    }
    ProblemDetails.write(
        response,
        problem,
        e.getMessage(),
        e.trackingId().orElseGet(() -> TrackingId.next(Instant.now())));
  }

  @ExceptionHandler
  void refused(RefusedRequest e, HttpServletResponse response) throws IOException {
    measurements.refused(e.problem().code());
    e.retryAfter().ifPresent(wait -> retryAfter(response, wait));
    ProblemDetails.write(
        response,
        e.problem(),
        e.getMessage(),
        e.trackingId().orElseGet(() -> TrackingId.next(Instant.now())));
  }

  @ExceptionHandler
  void logUnavailable(MessageLog.LogUnavailable e, HttpServletResponse response)
      throws IOException {
    retryAfter(response, RETRY_AFTER);
    ProblemDetails.write(response, Problem.LOG_UNAVAILABLE, "");
  }

  @ExceptionHandler
  void unknownPlan(UnknownPlan e, HttpServletResponse response) throws IOException {
    ProblemDetails.write(response, Problem.NOT_FOUND, "There is no such plan.");
  }

  @ExceptionHandler({NoResourceFoundException.class})
  void notFound(HttpServletResponse response) throws IOException {
    ProblemDetails.write(response, Problem.NOT_FOUND, "");
  }

  @ExceptionHandler
  void method(HttpRequestMethodNotSupportedException e, HttpServletResponse response)
      throws IOException {
    ProblemDetails.write(response, Problem.METHOD_NOT_ALLOWED, "");
  }

  @ExceptionHandler
  void mediaType(HttpMediaTypeException e, HttpServletResponse response) throws IOException {
    ProblemDetails.write(response, Problem.UNSUPPORTED_TYPE, "");
  }

  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    ServletRequestBindingException.class,
    HttpMessageNotReadableException.class
  })
  void badRequest(HttpServletResponse response) throws IOException {
    ProblemDetails.write(
        response, Problem.BAD_REQUEST, "A parameter is missing or of the wrong form.");
  }

  /** The caller went away or sent less than it announced; there is nobody to answer. */
  @ExceptionHandler
  void cut(IOException e, HttpServletResponse response) throws IOException {
    ProblemDetails.write(response, Problem.BAD_REQUEST, "The body ended early.");
  }

  @ExceptionHandler
  void unforeseen(Exception e, HttpServletResponse response) throws IOException {
    String trackingId = TrackingId.next(Instant.now());
    LOG.error("unforeseen failure {}", trackingId, e);
    ProblemDetails.write(response, Problem.INTERNAL, "", trackingId);
  }

  private static void retryAfter(HttpServletResponse response, Duration wait) {
    response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
  }
}
