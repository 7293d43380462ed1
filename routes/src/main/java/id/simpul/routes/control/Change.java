package id.simpul.routes.control;

import java.util.Optional;

/**
 * Who changes the configuration and why, for the record.
 *
 * @param who the person
 * @param why the reason, as people will read it in years to come
 * @param commit id of the commit, when the files come from a Git checkout
 */
public record Change(String who, String why, Optional<String> commit) {

  public Change(String who, String why) {
    this(who, why, Optional.empty());
  }
}
