package gouji.ledger;

import gouji.verdict.Rulings;

/**
 * A document that was read, as it stands: what the machine read and found, and what people ruled.
 *
 * @param version what tells this state from every other that the document was in; whoever rules
 *     says which he saw
 */
public record Standing(String id, Entry.Document document, String version, Rulings rulings) {}
