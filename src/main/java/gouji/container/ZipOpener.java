package gouji.container;

import gouji.submission.Bytes;
import gouji.submission.Causes;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.ChecksumInputStream;

/** Opens ZIP archives. */
final class ZipOpener implements Opener {
  /** What has one of these parts is a document in the guise of an archive. */
  private static final List<String> DOCUMENT_PARTS =
      List.of("[Content_Types].xml", "content.xml", "OFD.xml");

  /** Whether these bytes are a sound archive of documents, and not a document themselves. */
  static boolean archive(Bytes bytes) {
    try (ZipFile zip = zip(bytes)) {
      return DOCUMENT_PARTS.stream().allMatch(part -> zip.getEntry(part) == null);
    } catch (IOException | IllegalArgumentException e) {
      return false; // whoever reads documents will say that it is damaged
    }
  }

  @Override
  public void open(Bytes bytes, Sink sink) throws IOException, RefusedException {
    try (ZipFile zip = zip(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (!entry.isDirectory()) {
          open(zip, entry, sink);
        }
      }
    }
  }

  private static void open(ZipFile zip, ZipArchiveEntry entry, Sink sink)
      throws IOException, RefusedException {
    String name = name(entry);
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      sink.refused(name, new Refusal(Reason.ENCRYPTED, "压缩包加了密码，无法读取；请去掉密码后重新提交。"));
    } else if (!zip.canReadEntryData(entry)) {
      sink.refused(name, new Refusal(Reason.UNSUPPORTED, "不支持这种压缩方法；请用普通的 ZIP 格式压缩后提交。"));
    } else {
      try {
        sink.entry(name, entry.getCompressedSize(), () -> verified(zip, entry));
      } catch (IOException e) {
        Causes.tell(name, Walk.damaged(), e);
        sink.refused(name, Walk.damaged());
      }
    }
  }

  /** The content of an entry; what was altered on its way may still unpack, to other figures. */
  private static InputStream verified(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    return ChecksumInputStream.builder()
        .setChecksum(new CRC32())
        .setExpectedChecksumValue(entry.getCrc())
        .setInputStream(zip.getInputStream(entry))
        .get();
  }

  private static String name(ZipArchiveEntry entry) {
    boolean unicode =
        entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD;
    byte[] raw = entry.getRawName();
    return unicode || raw == null ? entry.getName() : Labels.decode(raw);
  }

  private static ZipFile zip(Bytes bytes) throws IOException {
    return ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes.array()))
        .setIgnoreLocalFileHeader(true)
        .get();
  }
}
