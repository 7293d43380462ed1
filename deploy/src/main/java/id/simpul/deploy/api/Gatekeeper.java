package id.simpul.deploy.api;

import id.simpul.deploy.SimpulSettings;
import id.simpul.deploy.identity.ApiKeys;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Stands before the API: how many requests at once, how large their headers, whose key, how often.
 * One filter instead of a security chain, because it is on the way of every message.
 */
final class Gatekeeper implements Filter {

  private static final String BEARER = "Bearer ";
  private static final Duration SOON = Duration.ofSeconds(1);

  private final ApiKeys keys;
  private final SubmitEndpoint submit;
  private final PartnerCalls partners;
  private final Bodies bodies;
  private final int maxBody;
  private final ProblemDetails problems;
  private final Semaphore places;
  private final int placesEach;
  private final Map<String, Semaphore> shares = new ConcurrentHashMap<>();
  private final int maxHeaderBytes;
  private final RateLimits rates;
  private final FailedLogins failures = new FailedLogins();

  Gatekeeper(
      ApiKeys keys,
      SubmitEndpoint submit,
      PartnerCalls partners,
      Bodies bodies,
      ProblemDetails problems,
      SimpulSettings.Api limits) {
    this.bodies = bodies;
    this.maxBody = (int) limits.maxBody().toBytes();
    this.problems = problems;
    this.keys = keys;
    this.submit = submit;
    this.partners = partners;
    this.places = new Semaphore(limits.maxConcurrent());
    this.placesEach = Math.max(1, limits.maxConcurrent() / 2);
    this.maxHeaderBytes = limits.maxHeaderBytes();
    this.rates = new RateLimits(limits.ratePerSecond());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Cache-Control", "no-store");
    if (!places.tryAcquire()) {
      ProblemDetails.retryAfter(answer, SOON);
      problems.write(answer, Problem.BUSY, "");
      return;
    }
    try {
      admit((HttpServletRequest) request, answer, chain);
    } finally {
      places.release();
    }
  }

  private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (headerBytes(request) > maxHeaderBytes) {
      problems.write(response, Problem.HEADERS_TOO_LARGE, "");
      return;
    }
    if (PartnerCalls.isOne(request)) {
      share(PartnerCalls.PATH, request, response, chain);
      return;
    }
    if (isOpen(request)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<String> key = key(request);
    Optional<String> caller = key.flatMap(keys::participant);
    if (caller.isEmpty()) {
      unknown(key.isPresent(), request, response);
    } else if (!rates.tryTake(caller.get())) {
      ProblemDetails.retryAfter(response, SOON);
      problems.write(response, Problem.TOO_MANY_REQUESTS, "");
    } else {
      request.setAttribute(Caller.ATTRIBUTE, new Caller(caller.get()));
      share(caller.get(), request, response, chain);
    }
  }

  /**
   * One participant, for instance with many slow bodies, cannot take every place, nor can all who
   * call as partners.
   */
  private void share(
      String who, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Semaphore share = shares.computeIfAbsent(who, c -> new Semaphore(placesEach));
    if (!share.tryAcquire()) {
      ProblemDetails.retryAfter(response, SOON);
      problems.write(response, Problem.TOO_MANY_REQUESTS, "So many at once are too many.");
      return;
    }
    try {
      pass(request, response, chain);
    } finally {
      share.release();
    }
  }

  /** A right key is admitted however many wrong ones came from the same address. */
  private void unknown(boolean wrongKey, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!wrongKey || failures.tolerated(request.getRemoteAddr())) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"simpul\"");
      problems.write(response, Problem.UNAUTHENTICATED, "");
    } else {
      ProblemDetails.retryAfter(response, FailedLogins.ONE_MORE_AFTER);
      problems.write(response, Problem.TOO_MANY_FAILURES, "");
    }
  }

  private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> flow = SubmitEndpoint.flow(request);
    if (PartnerCalls.isOne(request)) {
      partners.pass(request, response, chain);
    } else if (flow.isEmpty()) {
      chain.doFilter(new BoundedRequest(request, bodies, maxBody), response);
    } else if (request.getMethod().equals("POST")) {
      submit.submit(flow.get(), request, response);
    } else {
      onlyPost(request, response);
    }
  }

  private void onlyPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Allow", "POST, OPTIONS");
    if (request.getMethod().equals("OPTIONS")) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      problems.write(response, Problem.METHOD_NOT_ALLOWED, "");
    }
  }

  /** The description of the API is for everyone. */
  private static boolean isOpen(HttpServletRequest request) {
    return request.getRequestURI().equals("/api/v1/openapi.json");
  }

  private static Optional<String> key(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    if (authorization != null && authorization.startsWith(BEARER)) {
      return Optional.of(authorization.substring(BEARER.length()).strip());
    }
    return Optional.ofNullable(request.getHeader("X-API-Key"));
  }

  private static int headerBytes(HttpServletRequest request) {
    int bytes = request.getQueryString() == null ? 0 : request.getQueryString().length();
    Enumeration<String> names = request.getHeaderNames();
    while (names.hasMoreElements()) {
      String name = names.nextElement();
      Enumeration<String> values = request.getHeaders(name);
      while (values.hasMoreElements()) {
        bytes += name.length() + values.nextElement().length() + 4;
      }
    }
    return bytes;
  }
}
