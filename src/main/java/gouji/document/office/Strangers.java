package gouji.document.office;

import gouji.submission.Bytes;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Files of kinds that Gouji does not read. Tika, which knows them all, says what they are. */
public final class Strangers {
  private static final int HEAD = 100;

  private static final Map<String, String> ARCHIVES =
      Map.of(
          "application/x-rar-compressed", "RAR",
          "application/x-bzip2", "bzip2",
          "application/x-xz", "xz",
          "application/vnd.ms-cab-compressed", "CAB");

  private Strangers() {}

  /** Why the file is refused: what it is, and what to hand in instead. */
  public static Refusal refusal(Bytes bytes) {
    if (markup(bytes)) {
      // Tika would parse it to see which kind of XML it is; no need to let it.
      return new Refusal(Reason.UNSUPPORTED, "这是 XML 数据文件，不是可以读取的报告；请提交 PDF 或 DOCX。");
    }
    MediaType type = type(bytes).getBaseType();
    if (type.getType().equals("image")) {
      return new Refusal(Reason.SCANNED, "这是一张图片，没有可以读取的文字；请提交文字版的报告。");
    }
    String archive = ARCHIVES.get(type.toString());
    if (archive != null) {
      return new Refusal(Reason.UNSUPPORTED, "暂不支持 " + archive + " 压缩包；请改用 ZIP 压缩后提交。");
    }
    return new Refusal(
        Reason.UNSUPPORTED,
        type.equals(MediaType.OCTET_STREAM)
            ? "无法识别文件的类型，里面不是文字；请提交 PDF 或 DOCX。"
            : "这是 " + type + " 类型的文件，不是可以读取的报告；请提交 PDF 或 DOCX。");
  }

  private static boolean markup(Bytes bytes) {
    int length = Math.min(bytes.size(), HEAD);
    String head = new String(bytes.array(), 0, length, StandardCharsets.UTF_8);
    return head.stripLeading().startsWith("<");
  }

  private static MediaType type(Bytes bytes) {
    try {
      return MimeTypes.getDefaultMimeTypes()
          .detect(new BufferedInputStream(bytes.stream()), new Metadata());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be read", e);
    }
  }
}
