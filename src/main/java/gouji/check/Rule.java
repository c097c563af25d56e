package gouji.check;

/**
 * A rule that findings are named after; its page tells a clerk what it means and how to mend it.
 */
public record Rule(String code, Severity severity, String title) {}
