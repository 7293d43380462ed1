package id.simpul.connectors.http.credentials;

import id.simpul.connectors.http.LoginFailed;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;

/**
 * Keeps a token and has it issued anew when its life is nearly over or when it was refused. However
 * many ask at once, the issuer is called once, and all get what came of it. A token that is still
 * good is used on while the issuer is away. Counts time by a clock that nobody sets. Thread-safe.
 */
public final class TokenCache {

  /** An issuer that failed is left alone for a moment: hundreds may be asking for its token. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final TokenIssuer issuer;
  private final LongSupplier nanos;
  private Optional<HeldToken> held = Optional.empty();
  private Optional<FutureTask<HeldToken>> underWay = Optional.empty();
  private LoginFailed failure;
  private long leaveAloneUntil;

  public TokenCache(TokenIssuer issuer) {
    this(issuer, System::nanoTime);
  }

  TokenCache(TokenIssuer issuer, LongSupplier nanos) {
    this.issuer = issuer;
    this.nanos = nanos;
    this.leaveAloneUntil = nanos.getAsLong();
  }

  /**
   * The token to show now. Waits for the issuer where there is none.
   *
   * @throws LoginFailed if the issuer gave none
   */
  public String token() throws LoginFailed {
    FutureTask<HeldToken> issue = new FutureTask<>(this::issue);
    FutureTask<HeldToken> joined;
    synchronized (this) {
      Optional<HeldToken> usable = usable();
      if (usable.isPresent()) {
        return usable.get().value();
      }
      joined = underWay.orElse(issue);
      underWay = Optional.of(joined);
    }
    if (joined == issue) {
      issue.run();
    }
    return result(joined).value();
  }

  /** Told that a token was refused: it is not shown again. */
  public synchronized void refused(String token) {
    held = held.filter(kept -> !kept.value().equals(token));
  }

  /** Empty when one is to be issued now. */
  private Optional<HeldToken> usable() throws LoginFailed {
    long now = nanos.getAsLong();
    boolean issuing = underWay.isPresent() || now - leaveAloneUntil < 0;
    Optional<HeldToken> usable = held.filter(t -> t.fresh(now) || issuing && t.valid(now));
    if (usable.isEmpty() && underWay.isEmpty() && now - leaveAloneUntil < 0) {
      throw new LoginFailed(failure.getMessage(), Optional.of(until(now)));
    }
    return usable;
  }

  private Duration until(long now) {
    return Duration.ofNanos(leaveAloneUntil - now);
  }

  private HeldToken issue() throws LoginFailed {
    try {
      long askedAt = nanos.getAsLong();
      HeldToken issued = HeldToken.of(issuer.issue(), askedAt);
      keep(issued);
      return issued;
    } catch (LoginFailed e) {
      leaveAlone(e);
      throw e;
    } finally {
      over();
    }
  }

  private synchronized void keep(HeldToken issued) {
    held = Optional.of(issued);
  }

  private synchronized void leaveAlone(LoginFailed e) {
    failure = e;
    leaveAloneUntil = nanos.getAsLong() + e.retryAfter().orElse(PAUSE).toNanos();
  }

  private synchronized void over() {
    underWay = Optional.empty();
  }

  private HeldToken result(FutureTask<HeldToken> joined) throws LoginFailed {
    Optional<HeldToken> stillGood;
    try {
      return joined.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoginFailed("interrupted while a token was asked for");
    } catch (ExecutionException e) {
      stillGood = good();
      if (stillGood.isEmpty()) {
        throw asLoginFailed(e.getCause());
      }
    }
    return stillGood.get();
  }

  private synchronized Optional<HeldToken> good() {
    long now = nanos.getAsLong();
    return held.filter(token -> token.valid(now));
  }

  /** Each caller gets an exception of its own. */
  private static LoginFailed asLoginFailed(Throwable cause) {
    return cause instanceof LoginFailed login
        ? new LoginFailed(login.getMessage(), login.retryAfter())
        : new LoginFailed("no token: " + cause.getClass().getSimpleName());
  }
}
