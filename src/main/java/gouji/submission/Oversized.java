package gouji.submission;

import java.nio.file.Path;

/** A file handed in that is too large to be held in memory: it is kept, and never read. */
public record Oversized(String name, Path file, Origin origin) implements HandedIn {}
