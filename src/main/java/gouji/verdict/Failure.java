package gouji.verdict;

/**
 * A fault of ours: nobody foresaw it, so nobody is blamed for it. The document is to be kept and an
 * operator told; {@code trace} is for the one who mends it.
 */
public record Failure(String file, String sha256, String trace) implements Outcome {}
