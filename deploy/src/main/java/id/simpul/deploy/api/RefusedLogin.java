package id.simpul.deploy.api;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Counts a call that a connector answered 401, whether or not it answered at once. */
final class RefusedLogin implements AsyncListener {

  private final FailedLogins failures;
  private final String who;
  private final HttpServletResponse response;

  private RefusedLogin(FailedLogins failures, String who, HttpServletResponse response) {
    this.failures = failures;
    this.who = who;
    this.response = response;
  }

  /**
   * @param who under what it is counted
   */
  static void count(
      FailedLogins failures, String who, HttpServletRequest request, HttpServletResponse response) {
    RefusedLogin refused = new RefusedLogin(failures, who, response);
    if (request.isAsyncStarted()) {
      request.getAsyncContext().addListener(refused);
    } else {
      refused.count();
    }
  }

  private void count() {
    if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
      failures.tolerated(who);
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    count();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    // Complete follows.
  }

  @Override
  public void onError(AsyncEvent event) {
    // Complete follows.
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    event.getAsyncContext().addListener(this);
  }
}
