package gouji.verdict;

/**
 * A fault of ours: nobody foresaw it, so nobody is blamed for it. The document is to be kept and an
 * operator told; the first line of {@code trace} says what happened, the rest is for the one who
 * mends it.
 */
public record Failure(String file, String trace) implements Outcome {}
