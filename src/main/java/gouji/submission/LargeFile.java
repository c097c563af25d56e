package gouji.submission;

import java.nio.file.Path;

/**
 * A file handed in that is too large to be held in memory on its way into the vault. Whether it may
 * be read at all is told by its size.
 */
public record LargeFile(String name, Path file, Origin origin) implements HandedIn {}
