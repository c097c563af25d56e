package gouji.ledger;

/** What the vault holds of something handed in: the hash it lies under, and how large it is. */
record Original(String sha256, long size) {}
