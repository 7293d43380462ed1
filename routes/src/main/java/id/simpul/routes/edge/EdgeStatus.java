package id.simpul.routes.edge;

import java.time.Instant;

/**
 * How an edge stands, as it says itself every half minute.
 *
 * @param at by the edge's own clock
 * @param backlog messages that wait to go to the centre
 * @param oldestSeconds age of the one that waits longest; 0 when none does
 * @param diskFreeBytes on the disk of its home
 * @param version of the program
 * @param configuration version of the files it runs with
 * @param files digest of the files that the centre gave it last
 * @param faults why it does not run with newer ones; empty text when it does
 */
record EdgeStatus(
    Instant at,
    long backlog,
    long oldestSeconds,
    long diskFreeBytes,
    String version,
    String configuration,
    String files,
    String faults) {}
