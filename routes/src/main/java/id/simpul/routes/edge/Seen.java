package id.simpul.routes.edge;

import id.simpul.routes.configuration.Configuration;
import java.util.function.Supplier;

/** The configuration as a hub at some place is to see it. Thread-safe. */
public final class Seen implements Supplier<Configuration> {

  private final Supplier<Configuration> files;
  private final Place place;
  private volatile View view;

  private record View(Configuration of, Configuration seen) {}

  public Seen(Supplier<Configuration> files, Place place) {
    this.files = files;
    this.place = place;
    this.view = look(files.get());
  }

  @Override
  public Configuration get() {
    Configuration now = files.get();
    View last = view;
    if (last.of() != now) {
      last = look(now);
      view = last;
    }
    return last.seen();
  }

  private View look(Configuration now) {
    return new View(now, now.seen(place::seen));
  }
}
