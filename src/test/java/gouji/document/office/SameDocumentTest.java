package gouji.document.office;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.document.Document.Kind;
import gouji.document.Sketch;
import gouji.submission.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One document saved in four formats: rich.docx by hand, the others from it by LibreOffice. It has
 * numbered headings, also in a cell; hidden, struck, deleted and inserted text; a note mark; a
 * table with cells merged both ways, and one with a table in a cell.
 */
class SameDocumentTest {
  private static final String SAME =
      """
      青岚县
      2023年度报告
      一、总体情况
      （一）主动公开
      （二）依申请公开
      共12³件已加
      二、表格
      [事项^2>2|申请人>2]
      [自然人|总计]
      [予以^2|1. 公开|5|１０]
      [部分||7]
      [合|计|3>2]
      后文
      外
      内含
      [a|b]
      [1|2]
      三、完""";

  @DisplayName("the same document reads the same in every format")
  @ParameterizedTest
  @EnumSource(names = {"DOCX", "DOC", "RTF", "ODT"})
  void readsTheSame(Kind kind) throws IOException, RefusedException {
    String name = "rich." + kind.name().toLowerCase(Locale.ROOT);
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
      assertThat(Sketch.of(OfficeReaders.of(kind).orElseThrow(), in.readAllBytes()))
          .isEqualTo(SAME);
    }
  }
}
