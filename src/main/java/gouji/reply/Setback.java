package gouji.reply;

/**
 * Why a reply could not be sent.
 *
 * @param lasting whether it would be the same the next time
 */
public record Setback(String why, boolean lasting) {}
