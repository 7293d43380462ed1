package id.simpul.deploy.kit;

import id.simpul.connectors.catalogue.Connector;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What somebody wants of a new participant.
 *
 * @param title name for people
 * @param connector of the side that has the sample; empty for the API or the inbox
 * @param sample a real file of the local system
 * @param keepPersonal whether samples keep personal data as it is
 */
record Wish(
    Place place,
    String title,
    String organisation,
    String contact,
    Optional<Connector> connector,
    Optional<Path> sample,
    boolean keepPersonal,
    Language language) {

  /** The same with another connector. */
  Wish with(Optional<Connector> other) {
    return new Wish(place, title, organisation, contact, other, sample, keepPersonal, language);
  }
}
