package gouji.document;

import gouji.document.Document.Kind;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells by the names of its streams what an OLE2 file (the format of Office 97) is. */
final class OleSniffer {
  private static final int ENTRY = 128;
  private static final int NAME_LENGTH = 64;
  private static final int TYPE = 66;
  private static final int TYPE_STREAM = 2;

  private OleSniffer() {}

  static Kind kind(byte[] array) throws RefusedException {
    Set<String> streams = streams(array);
    if (streams.contains("EncryptedPackage")) {
      throw new Refusal(Reason.ENCRYPTED, "文件加了密码，无法读取；请去掉密码后重新提交。").exception();
    }
    // A document may hold objects of the other kind; its own streams come first.
    for (String stream : streams) {
      switch (stream) {
        case "WordDocument" -> {
          return Kind.DOC;
        }
        case "Workbook", "Book" -> {
          return Kind.XLS;
        }
        default -> {}
      }
    }
    if (streams.isEmpty()) {
      throw new Refusal(Reason.DAMAGED, "文件已损坏，打不开；请检查原文件后重新提交。").exception();
    }
    throw new Refusal(Reason.UNSUPPORTED, "暂不支持这种文件；请另存为 DOCX 或 PDF 后提交。").exception();
  }

  /**
   * The names of the streams. The directory is a chain of sectors; as its entries lie on multiples
   * of their size wherever the sectors are, looking at each multiple finds them all.
   */
  private static Set<String> streams(byte[] array) {
    Set<String> names = new LinkedHashSet<>();
    for (int at = 512; at + ENTRY <= array.length; at += ENTRY) {
      int length = array[at + NAME_LENGTH] & 0xFF;
      boolean stream = array[at + TYPE] == TYPE_STREAM && array[at + NAME_LENGTH + 1] == 0;
      if (stream && length >= 4 && length <= NAME_LENGTH && length % 2 == 0) {
        String name = new String(array, at, length - 2, StandardCharsets.UTF_16LE);
        if (name.chars().allMatch(c -> c >= 1 && c < 0x7F)) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
