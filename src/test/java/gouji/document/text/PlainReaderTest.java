package gouji.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gouji.document.Block;
import gouji.document.Document;
import gouji.document.Limits;
import gouji.document.Sketch;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainReaderTest {

  @DisplayName("each line is a paragraph that keeps its white space and knows its number")
  @Test
  void readsLines() throws RefusedException {
    String text = "标题\r\n\r\n规章\t0  15\n\f一、总体\n  情况\u001A";
    Submission submission =
        Submission.of(
            "", Bytes.of(text.getBytes(StandardCharsets.UTF_8)), new Origin(Origin.Way.UPLOAD, ""));
    Document.Flowing document =
        (Document.Flowing) new PlainReader().read(submission, Limits.DEFAULT);
    assertThat(document.blocks())
        .map(block -> (Block.Paragraph) block)
        .map(line -> line.locus().describe() + ":" + line.text())
        .containsExactly("第1行:标题", "第3行:规章\t0  15", "第4行:\f一、总体", "第5行:  情况");
  }

  @DisplayName("a table written as HTML amid Markdown is a table, and lines go on behind it")
  @Test
  void readsTablesInMarkdown() throws RefusedException {
    String text = "# 标题\n<table><tr><td>规章</td><td>0</td></tr>\n</table>\n<table 之后";
    assertThat(Sketch.of(new PlainReader(), text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("# 标题\n[规章|0]\n<table 之后");
  }

  @DisplayName("the encoding is told by the bytes")
  @ParameterizedTest(name = "{0} with a mark: {1}")
  @CsvSource({
    "UTF-8, false",
    "UTF-8, true",
    "GB18030, false",
    "Big5, false",
    "UTF-16LE, false",
    "UTF-16LE, true",
    "UTF-16BE, false",
    "UTF-16BE, true"
  })
  void decodes(String charset, boolean mark) throws RefusedException {
    String text = "政府信息公開工作年度一月二日\n5 12 0";
    byte[] bytes = ((mark ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset));
    assertThat(Sketch.of(new PlainReader(), bytes)).isEqualTo(text);
  }

  @DisplayName("data is not text")
  @Test
  void refusesData() {
    byte[] bytes = new byte[512];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Sketch.of(new PlainReader(), bytes))
        .satisfies(e -> assertThat(e.refusal().reason()).isEqualTo(Reason.UNSUPPORTED));
  }
}
