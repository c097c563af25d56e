package gouji.ledger;

import java.util.List;

/**
 * A document that was rejected or quarantined.
 *
 * @param entry the submission it came in, without its documents
 * @param errors the rules by which it was rejected, where they are known
 */
public record Refused(Entry entry, Entry.Document document, List<String> errors) {}
