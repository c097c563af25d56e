package gouji.document;

/** How much of one document is read before it is refused as too large. */
public record Limits(int maxBytes, int maxPages, int maxCells, int maxCharacters) {

  public static final Limits DEFAULT = new Limits(100 * 1024 * 1024, 500, 200_000, 5_000_000);

  /** The same for files of so many bytes and pages. */
  public Limits upTo(int bytes, int pages) {
    return new Limits(bytes, pages, maxCells, maxCharacters);
  }
}
