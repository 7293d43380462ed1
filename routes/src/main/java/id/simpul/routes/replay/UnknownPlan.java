package id.simpul.routes.replay;

/** A token that no plan has. */
public final class UnknownPlan extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownPlan(String token) {
    super("there is no plan " + token);
  }
}
