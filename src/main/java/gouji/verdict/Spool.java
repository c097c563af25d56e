package gouji.verdict;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A temporary file of byte strings, each found again by its slot; gone when it is closed. */
final class Spool implements AutoCloseable {
  private final FileChannel file;
  private long end;

  private Spool(FileChannel file) {
    this.file = file;
  }

  /** Where a byte string stands. */
  record Slot(long position, int length) {}

  static Spool open() throws IOException {
    Path path = Files.createTempFile("gouji-", ".spool");
    return new Spool(
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE));
  }

  synchronized Slot append(byte[] bytes) throws IOException {
    Slot slot = new Slot(end, bytes.length);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      end += file.write(buffer, end);
    }
    return slot;
  }

  byte[] read(Slot slot) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(slot.length);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, slot.position + buffer.position()) < 0) {
        throw new IOException("the spool ends before " + slot);
      }
    }
    return buffer.array();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
