package gouji.document;

import gouji.document.Document.Kind;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Tells by the names in its directory what a ZIP package is. */
final class ZipSniffer {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int ENTRY_SIZE = 46;

  private ZipSniffer() {}

  static Kind kind(byte[] array) throws RefusedException {
    Set<String> names = names(ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN));
    if (names.isEmpty()) {
      throw new Refusal(Reason.DAMAGED, "文件已损坏，打不开；请检查原文件后重新提交。").exception();
    }
    if (within(names, "word/")) {
      return Kind.DOCX;
    }
    if (within(names, "xl/")) {
      return Kind.XLSX;
    }
    if (names.contains("OFD.xml")) {
      throw unsupported("OFD 版式文件");
    }
    if (within(names, "ppt/")) {
      throw unsupported("演示文稿");
    }
    if (names.contains("content.xml")) {
      return Kind.ODT;
    }
    if (names.contains("[Content_Types].xml")) {
      throw new Refusal(Reason.DAMAGED, "文件已损坏：里面没有正文；请检查原文件后重新提交。").exception();
    }
    throw unsupported("文件");
  }

  private static boolean within(Set<String> names, String folder) {
    return names.stream().anyMatch(name -> name.startsWith(folder));
  }

  private static RefusedException unsupported(String what) {
    return new Refusal(Reason.UNSUPPORTED, "暂不支持这种" + what + "；请另存为 DOCX 或 PDF 后提交。").exception();
  }

  /** The names in the central directory; none where there is no directory to be found. */
  private static Set<String> names(ByteBuffer zip) {
    Set<String> names = new HashSet<>();
    int end = zip.limit() - END_SIZE;
    int earliest = Math.max(0, end - LONGEST_COMMENT);
    while (end >= earliest && zip.getInt(end) != END_SIGNATURE) {
      end--;
    }
    if (end < earliest) {
      return names;
    }
    int size = zip.getInt(end + 12);
    for (int at = end - size; at >= 0 && at + ENTRY_SIZE <= end; ) {
      int nameLength = zip.getShort(at + 28) & 0xFFFF;
      if (zip.getInt(at) != ENTRY_SIGNATURE || at + ENTRY_SIZE + nameLength > end) {
        return names;
      }
      byte[] name = new byte[nameLength];
      zip.get(at + ENTRY_SIZE, name);
      names.add(new String(name, StandardCharsets.UTF_8));
      int extra = zip.getShort(at + 30) & 0xFFFF;
      int comment = zip.getShort(at + 32) & 0xFFFF;
      at += ENTRY_SIZE + nameLength + extra + comment;
    }
    return names;
  }
}
