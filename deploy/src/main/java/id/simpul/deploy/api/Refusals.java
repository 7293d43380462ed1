package id.simpul.deploy.api;

import id.simpul.routes.intake.Refused;
import id.simpul.routes.intake.TrackingId;
import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.replay.UnknownPlan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.StringUtils;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
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

  private final ProblemDetails problems;

  Refusals(ProblemDetails problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  void refused(Refused e, HttpServletResponse response) throws IOException {
    Problem problem = Problem.valueOf(e.reason().name());
    problems.write(
        response,
        problem,
        e.getMessage(),
        e.trackingId().orElseGet(() -> TrackingId.next(Instant.now())));
  }

  @ExceptionHandler
  void refused(RefusedRequest e, HttpServletResponse response) throws IOException {
    e.retryAfter().ifPresent(wait -> ProblemDetails.retryAfter(response, wait));
    problems.write(
        response,
        e.problem(),
        e.getMessage(),
        e.trackingId().orElseGet(() -> TrackingId.next(Instant.now())));
  }

  @ExceptionHandler
  void logUnavailable(MessageLog.LogUnavailable e, HttpServletResponse response)
      throws IOException {
    problems.write(response, Problem.LOG_UNAVAILABLE, "");
  }

  @ExceptionHandler
  void unknownPlan(UnknownPlan e, HttpServletResponse response) throws IOException {
    problems.write(response, Problem.NOT_FOUND, "There is no such plan.");
  }

  @ExceptionHandler({NoResourceFoundException.class})
  void notFound(HttpServletResponse response) throws IOException {
    problems.write(response, Problem.NOT_FOUND, "");
  }

  @ExceptionHandler
  void method(HttpRequestMethodNotSupportedException e, HttpServletResponse response)
      throws IOException {
    Set<HttpMethod> allowed = e.getSupportedHttpMethods();
    if (allowed != null) {
      response.setHeader("Allow", StringUtils.collectionToCommaDelimitedString(allowed));
    }
    problems.write(response, Problem.METHOD_NOT_ALLOWED, "");
  }

  @ExceptionHandler
  void notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletResponse response)
      throws IOException {
    problems.write(response, Problem.NOT_ACCEPTABLE, "");
  }

  @ExceptionHandler
  void mediaType(HttpMediaTypeException e, HttpServletResponse response) throws IOException {
    problems.write(response, Problem.UNSUPPORTED_TYPE, "");
  }

  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    ServletRequestBindingException.class,
    HttpMessageNotReadableException.class
  })
  void badRequest(HttpServletResponse response) throws IOException {
    problems.write(response, Problem.BAD_REQUEST, "A parameter is missing or of the wrong form.");
  }

  /** The caller went away or sent less than it announced; there is hardly anybody to answer. */
  @ExceptionHandler
  void cut(IOException e, HttpServletResponse response) throws IOException {
    response.setHeader("Connection", "close");
    problems.write(response, Problem.BAD_REQUEST, "The body ended early.");
  }

  @ExceptionHandler
  void unforeseen(Exception e, HttpServletResponse response) throws IOException {
    String trackingId = TrackingId.next(Instant.now());
    LOG.error("unforeseen failure {}", trackingId, e);
    problems.write(response, Problem.INTERNAL, "", trackingId);
  }
}
