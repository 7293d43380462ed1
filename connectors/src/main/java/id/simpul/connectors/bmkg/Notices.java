package id.simpul.connectors.bmkg;

import id.simpul.connectors.http.Recent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log line when something changes, not one each minute for as long as it lasts. */
final class Notices {

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  private final Recent<String> told = new Recent<>();

  /** Says it unless it was said last time. */
  void tell(String about, String what) {
    if (!told.put(about, what).filter(what::equals).isPresent()) {
      LOG.warn("BMKG {}: {}", about, what);
    }
  }

  /** Takes back what was said. */
  void over(String about) {
    told.remove(about).ifPresent(what -> LOG.info("BMKG {}: no longer {}", about, what));
  }
}
