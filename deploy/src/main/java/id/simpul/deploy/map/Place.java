package id.simpul.deploy.map;

import java.util.Objects;

/**
 * Which mapping a question is about.
 *
 * @param kind which of the participant's sides, such as {@code SENT}
 */
record Place(String participant, String flow, String kind) {

  Place {
    Objects.requireNonNull(participant);
    Objects.requireNonNull(flow);
    Objects.requireNonNull(kind);
  }
}
