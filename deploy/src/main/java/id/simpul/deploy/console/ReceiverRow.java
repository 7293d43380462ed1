package id.simpul.deploy.console;

/**
 * One receiver as the page Deliveries shows it.
 *
 * @param route {@code Started}, {@code Stopped}, … or {@code Not connected}
 * @param circuit {@code closed} or {@code open}
 * @param reason why the circuit is open; empty text when it is closed
 * @param backlog messages that wait to be delivered
 * @param held messages that wait for another try
 * @param waiting those of them that wait for an entry in a code table
 * @param dead dead letters, expired ones included
 * @param oldestSeconds age of the message that waits longest; 0 when none does
 * @param delivered messages since the hub started
 * @param setAside messages since the hub started
 */
record ReceiverRow(
    String receiver,
    String name,
    String route,
    String circuit,
    String reason,
    long backlog,
    long held,
    long waiting,
    long dead,
    long oldestSeconds,
    long delivered,
    long setAside) {}
