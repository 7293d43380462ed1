package id.simpul.mappings.translate;

/**
 * A body in a participant's own form.
 *
 * @param bytes not copied: callers hand it on and do not write to it
 * @param contentType for instance {@code application/json}
 */
public record Payload(byte[] bytes, String contentType) {}
