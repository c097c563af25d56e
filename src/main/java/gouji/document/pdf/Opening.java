package gouji.document.pdf;

import gouji.document.Limits;
import gouji.submission.Bytes;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Opens a PDF, if it is all there. PDFBox mends a file that breaks off and gives what it finds;
 * half a report must not be taken for a whole one, so its end is looked for first.
 */
final class Opening {
  /** How far from the end, in bytes, the end may be marked: servers and mail add lines. */
  private static final int TAIL = 4096;

  private static final int HEAD = 1024;
  private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF");
  private static final Pattern LENGTH =
      Pattern.compile("/Linearized\\b.*?/L\\s+(\\d{1,9})\\b", Pattern.DOTALL);
  private static final Pattern TABLE = Pattern.compile("\\s*(xref|\\d+\\s+\\d+\\s+obj)\\b");
  private static final Pattern OBJECT = Pattern.compile("\\d+\\s+\\d+\\s+obj\\b");

  private static final Refusal LOCKED = new Refusal(Reason.ENCRYPTED, "PDF文件已加密，无法读取；请去除密码后重新提交。");

  private Opening() {}

  static COSDocument open(Bytes bytes, Limits limits) throws RefusedException {
    if (bytes.size() == 0) {
      throw new Refusal(Reason.EMPTY, "文件是空的，没有任何内容。").exception();
    }
    if (bytes.size() > limits.maxBytes()) {
      throw new Refusal(Reason.TOO_LARGE, "文件超过" + limits.maxBytes() / (1024 * 1024) + "MB，不予读取。")
          .exception();
    }
    if (!whole(bytes)) {
      throw new Refusal(Reason.DAMAGED, "PDF文件不完整，末尾有缺失；可能传输中断，请重新提交完整的文件。").exception();
    }
    try {
      return new Parser(bytes).document();
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  static RefusedException damaged(IOException cause) {
    return new Refusal(Reason.DAMAGED, "PDF文件已损坏，无法读取；请重新导出后提交。").exception(cause);
  }

  private static boolean whole(Bytes bytes) {
    String tail = tail(bytes);
    int last = -1;
    for (Matcher mark = END.matcher(tail); mark.find(); ) {
      last = mark.end();
    }
    boolean wentOn = last >= 0 && OBJECT.matcher(tail).region(last, tail.length()).find();
    return last >= 0 && !wentOn && bytes.size() >= declared(bytes);
  }

  /**
   * Whether the table of contents is where the end of the file says. If not, bytes were lost or
   * added on the way, and only what carries a checksum can be believed.
   */
  static boolean unshifted(Bytes bytes) {
    long table = -1;
    for (Matcher mark = END.matcher(tail(bytes)); mark.find(); ) {
      table = Long.parseLong(mark.group(1));
    }
    int before = Math.max(0, text(bytes, 0, Math.min(HEAD, bytes.size())).indexOf("%PDF"));
    return tableAt(bytes, table) || tableAt(bytes, table + before);
  }

  private static boolean tableAt(Bytes bytes, long at) {
    int from = (int) Math.max(0, Math.min(at, bytes.size()));
    return TABLE.matcher(text(bytes, from, Math.min(from + 64, bytes.size()))).lookingAt();
  }

  private static String tail(Bytes bytes) {
    int end = bytes.size();
    while (end > 0 && bytes.at(end - 1) <= ' ' && bytes.at(end - 1) >= 0) {
      end--;
    }
    return text(bytes, Math.max(0, end - TAIL), end);
  }

  /**
   * The length that a file made for the web says it has; cut short, such a file still ends well.
   */
  private static int declared(Bytes bytes) {
    Matcher length = LENGTH.matcher(text(bytes, 0, Math.min(HEAD, bytes.size())));
    return length.find() ? Integer.parseInt(length.group(1)) : 0;
  }

  private static String text(Bytes bytes, int from, int to) {
    return new String(bytes.array(), from, to - from, StandardCharsets.ISO_8859_1);
  }

  /**
   * PDFBox's parser, without the model that it builds on top of what it parsed: that loads the
   * whole of AWT's colours, which takes longer than reading the document.
   */
  private static final class Parser extends PDFParser {

    Parser(Bytes bytes) throws IOException {
      super(new RandomAccessReadBuffer(bytes.array()));
    }

    COSDocument document() throws IOException, RefusedException {
      COSDocument parsed = document;
      boolean sound = false;
      try {
        parsePDFHeader();
        initialParse();
        sound = true;
        return parsed;
      } catch (IOException e) {
        throw parsed.isEncrypted() ? LOCKED.exception(e) : damaged(e);
      } finally {
        if (!sound) {
          parsed.close();
        }
      }
    }
  }
}
