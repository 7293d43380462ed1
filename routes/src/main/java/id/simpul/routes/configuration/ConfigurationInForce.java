package id.simpul.routes.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The configuration in force, and the earlier ones by which messages are still on their way. Read
 * for every message: one look at a field, and at a map for the few that go by an earlier one.
 * Thread-safe.
 */
public final class ConfigurationInForce implements Supplier<Configuration> {

  /**
   * Messages that no longer go by the configuration they were accepted with.
   *
   * @param version short version that they carry
   */
  public record Moved(String receiver, String version) {}

  private record State(
      Configuration current, String version, Map<String, Configuration> earlier, Set<Moved> moved) {

    State(Configuration current, Map<String, Configuration> earlier, Set<Moved> moved) {
      this(current, current.shortVersion(), Map.copyOf(earlier), Set.copyOf(moved));
    }
  }

  private volatile State state;

  public ConfigurationInForce(Configuration current) {
    this(current, List.of(), Set.of());
  }

  /**
   * @param earlier by which messages are still on their way
   */
  public ConfigurationInForce(
      Configuration current, Collection<Configuration> earlier, Collection<Moved> moved) {
    Map<String, Configuration> byVersion = new HashMap<>();
    earlier.forEach(c -> byVersion.put(c.shortVersion(), c));
    state = new State(current, byVersion, Set.copyOf(moved));
  }

  /** The one in force. */
  @Override
  public Configuration get() {
    return state.current;
  }

  /** The one that a message goes by; the one in force when no other is known by that version. */
  public Configuration of(String version) {
    State now = state;
    return version.equals(now.version)
        ? now.current
        : now.earlier.getOrDefault(version, now.current);
  }

  /** The one that a message to this receiver goes by: that in force when it was moved. */
  public Configuration of(String version, String receiver) {
    State now = state;
    boolean moved =
        !version.equals(now.version)
            && !now.moved.isEmpty()
            && now.moved.contains(new Moved(receiver, version));
    return moved ? now.current : of(version);
  }

  /** Those by which messages are still on their way, the one in force not among them. */
  public Collection<Configuration> earlier() {
    return state.earlier.values();
  }

  /** All that messages may go by, the one in force first. */
  public List<Configuration> all() {
    State now = state;
    return Stream.concat(Stream.of(now.current), now.earlier.values().stream()).toList();
  }

  public Set<Moved> moved() {
    return state.moved;
  }

  /** From now on new messages go by this one; those on their way go on by theirs. */
  public synchronized void put(Configuration next) {
    Map<String, Configuration> earlier = new HashMap<>(state.earlier);
    earlier.put(state.version, state.current);
    earlier.remove(next.shortVersion());
    Set<Moved> moved = new HashSet<>(state.moved);
    moved.removeIf(m -> m.version().equals(next.shortVersion()));
    state = new State(next, earlier, moved);
  }

  /** Messages that another hub accepts may soon go by this one; it is not in force here. */
  public synchronized void expect(Configuration next) {
    Map<String, Configuration> known = new HashMap<>(state.earlier);
    known.put(next.shortVersion(), next);
    state = new State(state.current, known, state.moved);
  }

  /** No message goes by this one any more. */
  public synchronized void forget(String version) {
    Map<String, Configuration> earlier = new HashMap<>(state.earlier);
    earlier.remove(version);
    Set<Moved> moved = new HashSet<>(state.moved);
    moved.removeIf(m -> m.version().equals(version));
    state = new State(state.current, earlier, moved);
  }

  /** From now on every message on its way to this receiver goes by the one in force. */
  public synchronized void move(String receiver) {
    List<Moved> moved = new ArrayList<>(state.moved);
    state.earlier.keySet().forEach(version -> moved.add(new Moved(receiver, version)));
    state = new State(state.current, state.earlier, Set.copyOf(moved));
  }
}
