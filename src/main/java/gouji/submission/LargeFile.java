package gouji.submission;

import java.nio.file.Path;

/**
 * A file handed in that is not held in memory on its way into the vault, as it is too large or one
 * of many. Whether it may be read at all is told by its size.
 */
public record LargeFile(String name, Path file, Origin origin) implements HandedIn {}
