package gouji.container;

import gouji.submission.Bytes;
import gouji.submission.RefusedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Opens tar archives. */
final class TarOpener implements Opener {
  private static final int MAGIC_OFFSET = 257;

  static boolean tar(String head) {
    return head.startsWith("ustar", MAGIC_OFFSET);
  }

  @Override
  public void open(Bytes bytes, Sink sink) throws IOException, RefusedException {
    // Latin-1 keeps every byte of a name, so that its encoding can be told afterwards.
    try (TarArchiveInputStream tar = new TarArchiveInputStream(bytes.stream(), "ISO-8859-1")) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        if (entry.isFile()) {
          byte[] raw = entry.getName().getBytes(StandardCharsets.ISO_8859_1);
          sink.entry(Labels.decode(raw), entry.getSize(), () -> unclosing(tar));
        }
        entry = tar.getNextEntry();
      }
    }
  }

  private static InputStream unclosing(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {}
    };
  }
}
