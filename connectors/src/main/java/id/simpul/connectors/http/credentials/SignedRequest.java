package id.simpul.connectors.http.credentials;

/**
 * What of a request a signature may be made over.
 *
 * @param path undecoded, as it stands in the request line
 * @param query undecoded and without its question mark, or empty text
 * @param timestamp as it stands in its header, or empty text
 */
public record SignedRequest(
    String method, String path, String query, String timestamp, byte[] body) {}
