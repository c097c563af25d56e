package gouji.container;

import gouji.submission.Bytes;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.io.IOException;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Opens 7z archives. */
final class SevenZipOpener implements Opener {
  private static final int MOST_MEMORY_KIB = 96 * 1024;

  @Override
  public void open(Bytes bytes, Sink sink) throws IOException, RefusedException {
    try (SevenZFile archive =
        SevenZFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes.array()))
            .setMaxMemoryLimitKiB(MOST_MEMORY_KIB)
            .get()) {
      SevenZArchiveEntry entry = archive.getNextEntry();
      while (entry != null) {
        SevenZArchiveEntry current = entry;
        if (current.hasStream() && !current.isDirectory()) {
          sink.entry(current.getName(), -1, () -> archive.getInputStream(current));
        }
        entry = archive.getNextEntry();
      }
    } catch (PasswordRequiredException e) {
      throw new Refusal(Reason.ENCRYPTED, "压缩包加了密码，无法读取；请去掉密码后重新提交。").exception(e);
    } catch (MemoryLimitException e) {
      throw new Refusal(Reason.HOSTILE, "解压需要的内存大得反常，拒绝读取。").exception(e);
    }
  }
}
