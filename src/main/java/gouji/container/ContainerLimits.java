package gouji.container;

/**
 * How much of what a container holds is taken out: containers within containers, documents and
 * bytes in all, bytes of one document, and how many times larger than its packed form it may be.
 */
public record ContainerLimits(
    int maxDepth, int maxEntries, long maxTotalBytes, int maxEntryBytes, int maxRatio) {

  public static final ContainerLimits DEFAULT =
      new ContainerLimits(5, 20_000, 8L * 1024 * 1024 * 1024, 100 * 1024 * 1024, 200);
}
