package gouji.made;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.Checks;
import gouji.check.Finding;
import gouji.document.Document;
import gouji.document.DocumentReader;
import gouji.document.Limits;
import gouji.document.office.OfficeReaders;
import gouji.document.pdf.PdfReader;
import gouji.form.FigureName;
import gouji.form.Shelf;
import gouji.grid.Tables;
import gouji.made.Paper.Cell;
import gouji.made.Paper.Role;
import gouji.made.Paper.Text;
import gouji.report.Recogniser;
import gouji.report.Report;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A return that has nothing to do with disclosure: its form is one file in a folder, and with that
 * it is read and checked, without a line of Java.
 */
class AnotherTradeTest {
  private static final List<String> MEALS =
      List.of("1204", "31", "0", "1235", "2390", "118", "46", "2554", "3594", "149", "46");
  private static final List<String> MONEY =
      List.of(
          "30110.50",
          "29870.00",
          "240.50",
          "28980.00",
          "29000.25",
          "-20.25",
          "31000.00",
          "30750.75",
          "249.25",
          "90090.50",
          "89621.00");
  private static final List<String> MONTHS = List.of("第一个月", "第二个月", "第三个月", "本季度");
  private static final List<String> SUMS = List.of("收入", "支出", "结余");

  private Recogniser recogniser = new Recogniser(List.of());

  /** The formats in which the return is handed in, and who prints and reads them. */
  enum Handed {
    PDF {
      @Override
      Printer printer() {
        return new PdfPrinter(PdfStyle.ordinary(Faces.Kind.SIMSUN));
      }

      @Override
      DocumentReader reader() {
        return new PdfReader();
      }
    },
    DOCX {
      @Override
      Printer printer() {
        return DocxPrinter.of(new Random(1));
      }

      @Override
      DocumentReader reader() {
        return OfficeReaders.of(Document.Kind.DOCX).orElseThrow();
      }
    };

    abstract Printer printer();

    abstract DocumentReader reader();

    Document read(Paper paper) {
      byte[] bytes = printer().print(paper);
      Origin origin = new Origin(Origin.Way.COMMAND_LINE, "");
      try {
        return reader().read(Submission.of(name(), Bytes.of(bytes), origin), Limits.DEFAULT);
      } catch (RefusedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @BeforeEach
  void putTheFormIntoAFolder(@TempDir Path folder) throws IOException {
    Files.copy(Path.of("src/test/resources/quarterly-return.yaml"), folder.resolve("mine.yaml"));
    recogniser = new Recogniser(Shelf.standard().with(folder).forms());
  }

  @ParameterizedTest
  @EnumSource
  void isReadAndTies(Handed handed) {
    Report report = read(handed, paper("3789", "469.50"));

    assertThat(report.form().id()).isEqualTo("canteen-quarterly");
    assertThat(report.identity().organization()).isEqualTo("云汀市机关事务管理局");
    assertThat(report.identity().year()).isEqualTo(2024);
    assertThat(report.entries().keySet()).containsExactlyElementsOf(report.form().figures());
    assertThat(report.number(new FigureName("meals", "lunch", "visitors")))
        .contains(new BigDecimal("118"));
    assertThat(report.number(new FigureName("money", "second_month", "balance")))
        .contains(new BigDecimal("-20.25"));
    assertThat(Checks.findings(report)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isHeldToItsRelations(Handed handed) {
    Report report = read(handed, paper("3788", "469.60"));

    assertThat(Checks.findings(report))
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("meals.row-total", "meals.total", "money.sums", "money.sums");
  }

  private Report read(Handed handed, Paper paper) {
    return recogniser.recognise(Tables.find(handed.read(paper))).orElseThrow();
  }

  private static Paper paper(String meals, String balance) {
    return new Paper(
        List.of("云汀市机关事务管理局", "2024年机关食堂季度报表"),
        List.of(
            new Text(1, "一、用餐情况"),
            meals(meals),
            new Text(1, "二、收支情况"),
            new Text(0, "（金额单位：元）"),
            money(balance),
            new Text(1, "三、说明"),
            new Text(0, "本季度食堂运行正常。")));
  }

  private static Paper.Table meals(String total) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(0, 0, 2, 2, Role.HEAD, "用餐时间", null));
    cells.add(new Cell(0, 2, 2, 1, Role.HEAD, "本单位人员", null));
    cells.add(new Cell(0, 3, 1, 2, Role.HEAD, "外来人员", null));
    cells.add(new Cell(1, 3, 1, 1, Role.HEAD, "来访人员", null));
    cells.add(new Cell(1, 4, 1, 1, Role.HEAD, "培训人员", null));
    cells.add(new Cell(0, 5, 2, 1, Role.HEAD, "小计", null));
    cells.add(new Cell(2, 0, 2, 1, Role.GROUP, "上旬至下旬", null));
    cells.add(new Cell(2, 1, 1, 1, Role.LABEL, "早餐", null));
    cells.add(new Cell(3, 1, 1, 1, Role.LABEL, "午餐", null));
    cells.add(new Cell(4, 0, 1, 2, Role.LABEL, "合计", null));
    for (int i = 0; i <= MEALS.size(); i++) {
      String text = i < MEALS.size() ? MEALS.get(i) : total;
      cells.add(new Cell(2 + i / 4, 2 + i % 4, 1, 1, Role.FIGURE, text, null));
    }
    return new Paper.Table("meals", 5, List.of(3, 5, 5, 5, 5, 5), 2, cells);
  }

  private static Paper.Table money(String balance) {
    List<Cell> cells = new ArrayList<>();
    for (int month = 0; month < MONTHS.size(); month++) {
      cells.add(new Cell(0, 3 * month, 1, 3, Role.HEAD, MONTHS.get(month), null));
    }
    for (int i = 0; i <= MONEY.size(); i++) {
      String text = i < MONEY.size() ? MONEY.get(i) : balance;
      cells.add(new Cell(1, i, 1, 1, Role.HEAD, SUMS.get(i % 3), null));
      cells.add(new Cell(2, i, 1, 1, Role.FIGURE, text, null));
    }
    return new Paper.Table("money", 3, Collections.nCopies(12, 4), 2, cells);
  }
}
