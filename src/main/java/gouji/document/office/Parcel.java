package gouji.document.office;

import gouji.submission.Bytes;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** A ZIP package of parts, as DOCX, XLSX and ODT are. It guards against parts that explode. */
final class Parcel implements Closeable {
  /** The text of a long report has some megabytes of markup; tables repeat it, so it packs well. */
  private static final int LARGEST_PART = 64 * 1024 * 1024;

  private static final int SMALL_PART = 8 * 1024 * 1024;
  private static final int HIGHEST_RATIO = 200;

  private final ZipFile zip;

  private Parcel(ZipFile zip) {
    this.zip = zip;
  }

  static Parcel open(Bytes bytes) throws RefusedException {
    try {
      return new Parcel(
          ZipFile.builder()
              .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes.array()))
              .setIgnoreLocalFileHeader(true)
              .get());
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  /** The content of a part, where the package has it. */
  Optional<InputStream> part(String name) throws RefusedException {
    ZipArchiveEntry entry = zip.getEntry(name.startsWith("/") ? name.substring(1) : name);
    return entry == null ? Optional.empty() : Optional.of(content(entry));
  }

  private InputStream content(ZipArchiveEntry entry) throws RefusedException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new Refusal(Reason.ENCRYPTED, "文件加了密码，无法读取；请去掉密码后重新提交。").exception();
    }
    long packed = Math.max(1, entry.getCompressedSize());
    long cap = Math.min(LARGEST_PART, Math.max(SMALL_PART, packed * HIGHEST_RATIO));
    if (entry.getSize() > cap) {
      throw exploding();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      // The stated size may be a lie: what comes out is counted.
      byte[] content = in.readNBytes((int) cap + 1);
      if (content.length > cap) {
        throw exploding();
      }
      // What was altered on its way may still unpack, to other figures.
      CRC32 checksum = new CRC32();
      checksum.update(content);
      if (checksum.getValue() != entry.getCrc()) {
        throw damaged(null);
      }
      return new ByteArrayInputStream(content);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to close", e);
    }
  }

  static RefusedException damaged(@Nullable Throwable cause) {
    Refusal refusal = new Refusal(Reason.DAMAGED, "文件已损坏，打不开；请检查原文件后重新提交。");
    return cause == null ? refusal.exception() : refusal.exception(cause);
  }

  private static RefusedException exploding() {
    return new Refusal(Reason.HOSTILE, "文件解压后大得反常，像是压缩炸弹，拒绝读取。").exception();
  }
}
