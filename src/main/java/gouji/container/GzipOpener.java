package gouji.container;

import gouji.submission.Bytes;
import gouji.submission.RefusedException;
import java.io.IOException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Opens what gzip has compressed: one file, most often a tar archive. */
final class GzipOpener implements Opener {

  @Override
  public void open(Bytes bytes, Sink sink) throws IOException, RefusedException {
    String name;
    try (GzipCompressorInputStream gzip = new GzipCompressorInputStream(bytes.stream())) {
      String stated = gzip.getMetaData().getFileName();
      name = stated == null || stated.isEmpty() ? "content" : stated;
    }
    sink.entry(name, bytes.size(), () -> new GzipCompressorInputStream(bytes.stream()));
  }
}
