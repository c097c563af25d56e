package gouji.document.office;

import org.apache.poi.util.IOUtils;

/** How much POI may take at once because a file says so. */
final class PoiLimits {
  /** No stream of a report is longer; a file that claims more is lying. */
  private static final int LONGEST_ARRAY = 64 * 1024 * 1024;

  private PoiLimits() {}

  static void set() {
    IOUtils.setByteArrayMaxOverride(LONGEST_ARRAY);
  }
}
