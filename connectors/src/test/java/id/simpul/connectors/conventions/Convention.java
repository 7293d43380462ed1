package id.simpul.connectors.conventions;

import java.util.stream.Stream;

/** One thing that every Kamelet keeps to. */
@FunctionalInterface
interface Convention {

  /** A sentence for each place where it does not, saying what to do; none when all is well. */
  Stream<String> broken(KameletFile kamelet);
}
