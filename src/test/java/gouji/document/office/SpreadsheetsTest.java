package gouji.document.office;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.document.Sketch;
import gouji.submission.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetsTest {

  @DisplayName("XLS: text struck out is left out, digits above the line stay apart")
  @Test
  void readsFontsOfXls() throws IOException, RefusedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      HSSFFont struck = workbook.createFont();
      struck.setStrikeout(true);
      HSSFFont above = workbook.createFont();
      above.setTypeOffset(HSSFFont.SS_SUPER);
      HSSFRichTextString rich = new HSSFRichTextString("9121");
      rich.applyFont(0, 1, struck);
      rich.applyFont(3, 4, above);
      Row row = workbook.createSheet().createRow(0);
      row.createCell(0).setCellValue("a");
      row.createCell(1).setCellValue(rich);
      HSSFCellStyle style = workbook.createCellStyle();
      style.setFont(struck);
      Cell cell = row.createCell(2);
      cell.setCellValue(5);
      cell.setCellStyle(style);
      workbook.write(out);
    }
    assertThat(Sketch.of(new XlsReader(), out.toByteArray())).isEqualTo("[a|12¹|\uFFFC]");
  }

  @DisplayName("XLSX: what is seen in a cell and is no figure leaves a mark there")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          never computed | ``               | <f>A1</f>                                        | ￼
          no text        | t='str'          | <f>A1</f><v></v>                                 | ``
          struck         | s='1'            | <v>5</v>                                         | ￼
          above the line | s='2'            | <v>5</v>                                         | ⁵
          white          | s='3'            | <v>5</v>                                         | ￼
          white on blue  | s='4'            | <v>5</v>                                         | 5
          displayed not  | s='5'            | <v>5</v>                                         | ``
          struck in part | t='inlineStr'    | <is><r><rPr><strike/></rPr><t>1</t></r><r><t>2</t></r></is> | 2
          all of it      | t='inlineStr'    | <is><r><rPr><strike/></rPr><t>1</t></r></is>     | ￼
          """)
  void marksWhatIsNoFigure(String what, String attributes, String cell, String shown)
      throws RefusedException {
    String styles =
        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode=';;;'/></numFmts><fonts><font/>"
            + "<font><strike/></font><font><vertAlign val='superscript'/></font>"
            + "<font><color rgb='FFFFFFFF'/></font></fonts><fills><fill/>"
            + "<fill><patternFill patternType='solid'/></fill></fills><cellXfs><xf/><xf fontId='1'/>"
            + "<xf fontId='2'/><xf fontId='3'/><xf fontId='3' fillId='1'/><xf numFmtId='164'/>"
            + "</cellXfs></styleSheet>";
    Map<String, String> parts =
        Map.of(
            "xl/workbook.xml",
            "<workbook xmlns:r='r'><sheets><sheet r:id='r1'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>",
            "xl/styles.xml",
            styles,
            "xl/worksheets/sheet1.xml",
            "<worksheet><cols><col min='3' max='3' width='0'/></cols><sheetData><row>"
                + "<c t='str'><v>a</v></c><c %s>%s</c><c><v>9</v></c><c t='str'><v>b</v></c></row>"
                    .formatted(attributes, cell)
                + "<row ht='0'><c><v>9</v></c></row></sheetData></worksheet>");
    assertThat(Sketch.of(new XlsxReader(), Word.zip(parts))).isEqualTo("[a|" + shown + "|b]");
  }

  @DisplayName("XLSX: figures as displayed, formulas by their values, hidden sheets left out")
  @Test
  void readsXlsx() throws RefusedException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r='r'><sheets><sheet name='a' r:id='r1' state='hidden'/>"
            + "<sheet name='b' r:id='r2'/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/>"
            + "<Relationship Id='r2' Target='/xl/worksheets/sheet2.xml'/></Relationships>");
    parts.put(
        "xl/sharedStrings.xml",
        "<sst><si><t>规章</t></si><si><r><t>12</t></r><r><rPr><vertAlign val='superscript'/></rPr>"
            + "<t>1</t></r><rPh><t>x</t></rPh></si></sst>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='0.00\"万元\"'/></numFmts>"
            + "<borders><border><left/></border><border><left style='thin'/></border></borders>"
            + "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId='0' borderId='1'/><xf numFmtId='3' borderId='1'/>"
            + "<xf numFmtId='164' borderId='1'/></cellXfs></styleSheet>");
    parts.put("xl/worksheets/sheet1.xml", "<worksheet/>");
    parts.put(
        "xl/worksheets/sheet2.xml",
        "<worksheet><cols><col min='4' max='4' hidden='1'/></cols><sheetData>"
            + "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>12</v></c>"
            + "<c r='C1' s='1'><v>1234567</v></c><c r='D1'><v>9</v></c></row>"
            + "<row r='2' hidden='1'><c r='A2'><v>9</v></c></row>"
            + "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3' s='2'><v>3.5</v></c>"
            + "<c r='C3'><f>B1*2</f><v>24</v></c></row>"
            + "<row><c t='inlineStr'><is><t>a</t></is></c><c t='e'><v>#REF!</v></c><c><v/></c></row>"
            + "<row r='5'><c r='A5' t='str'><v>计</v></c><c r='B5'><v>0.30000000000000004</v></c></row>"
            + "</sheetData><mergeCells><mergeCell ref='B5:C5'/></mergeCells></worksheet>");
    assertThat(Sketch.of(new XlsxReader(), Word.zip(parts)))
        .isEqualTo("[规章|12|1,234,567]\n[12¹|3.50万元|24]\n[a|#REF!|]\n[计|0.3>2]");
  }

  @DisplayName("XLS: the same")
  @Test
  void readsXls() throws IOException, RefusedException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet hidden = workbook.createSheet("a");
      hidden.createRow(0).createCell(0).setCellValue("x");
      Sheet sheet = workbook.createSheet("b");
      workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
      workbook.setActiveSheet(1);
      Row first = sheet.createRow(0);
      first.createCell(0).setCellValue("规章");
      first.createCell(1).setCellValue(12.0);
      Row second = sheet.createRow(1);
      second.createCell(0).setCellValue("计");
      Cell money = second.createCell(1);
      money.setCellValue(3.5);
      HSSFCellStyle style = workbook.createCellStyle();
      style.setDataFormat((short) 2);
      money.setCellStyle(style);
      second.createCell(2).setCellFormula("B1*2");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      first.createCell(2).setCellValue("数");
      Row third = sheet.createRow(2);
      third.createCell(0).setCellValue("合并");
      third.createCell(1).setCellValue(7);
      sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      assertThat(Sketch.of(new XlsReader(), out.toByteArray()))
          .isEqualTo("[规章|12|数]\n[计|3.50|24]\n[合并|7>2]");
    }
  }
}
