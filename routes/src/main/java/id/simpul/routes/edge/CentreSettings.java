package id.simpul.routes.edge;

import java.nio.file.Path;
import java.util.function.BiPredicate;

/**
 * How a centre is reached by its edges.
 *
 * @param address to listen on
 * @param port 0 for any free one
 * @param key that the centre proves itself with
 * @param secrets whether an edge of that name has that secret. Thread-safe
 * @param state directory in which it keeps what its edges said last
 */
public record CentreSettings(
    String address, int port, CentreKey key, BiPredicate<String, String> secrets, Path state) {}
