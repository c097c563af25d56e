package gouji.ledger;

/**
 * What came in by a way that knows again what it delivers: by what, under which id, and its hash.
 */
public record Delivered(String delivery, String id, String sha256) {}
