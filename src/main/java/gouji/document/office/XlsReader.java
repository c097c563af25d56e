package gouji.document.office;

import gouji.document.Document;
import gouji.document.Document.Kind;
import gouji.document.DocumentReader;
import gouji.document.Draft;
import gouji.document.Flow;
import gouji.document.Limits;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads XLS, the format of Excel 97 to 2003: figures as they are displayed. */
final class XlsReader implements DocumentReader {

  @Override
  public Document read(Submission submission, Limits limits) throws RefusedException {
    PoiLimits.set();
    List<Sheet> sheets = new ArrayList<>();
    // POI answers broken files with whatever its arithmetic comes upon.
    try (HSSFWorkbook workbook = new HSSFWorkbook(submission.bytes().stream())) {
      DataFormatter formatter = new DataFormatter(Locale.ROOT);
      formatter.setUseCachedValuesForFormulaCells(true);
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
          sheets.add(sheet(workbook.getSheetAt(i), formatter));
        }
      }
    } catch (EncryptedDocumentException e) {
      throw new Refusal(Reason.ENCRYPTED, "文件加了密码，无法读取；请去掉密码后重新提交。").exception(e);
    } catch (OldExcelFormatException e) {
      throw new Refusal(Reason.UNSUPPORTED, "这是很旧的 Excel 格式；请另存为 XLSX 或 PDF 后提交。").exception(e);
    } catch (IOException | RuntimeException e) {
      throw Parcel.damaged(e);
    }
    Flow flow = new Flow(limits);
    for (Sheet sheet : sheets) {
      flow.addAll(SheetLayout.drafts(sheet, limits.maxCells()));
    }
    return flow.finish(Kind.XLS);
  }

  private static Sheet sheet(HSSFSheet from, DataFormatter formatter) {
    Sheet sheet = new Sheet();
    for (Row row : from) {
      if (row.getZeroHeight()) {
        sheet.hideRow(row.getRowNum());
      }
      for (Cell cell : row) {
        String text = text(cell, formatter);
        sheet.put(
            cell.getRowIndex(),
            cell.getColumnIndex(),
            new Sheet.Cell(text, bordered((HSSFCell) cell)));
      }
    }
    for (CellRangeAddress range : from.getMergedRegions()) {
      sheet.merge(
          new Sheet.Merge(
              range.getFirstRow(), range.getFirstColumn(),
              range.getLastRow(), range.getLastColumn()));
    }
    for (int column = 0; column < 256; column++) {
      if (from.isColumnHidden(column)) {
        sheet.hideColumns(column, column);
      }
    }
    return sheet;
  }

  private static String text(Cell cell, DataFormatter formatter) {
    String displayed = formatter.formatCellValue(cell);
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    String text =
        type == CellType.NUMERIC
            ? ShownNumber.of(displayed, cell.getNumericCellValue())
            : displayed;
    return dressed(text.strip(), (HSSFCell) cell);
  }

  /** The text in the looks of the cell's font, or of the fonts that its parts are set in. */
  private static String dressed(String text, HSSFCell cell) {
    HSSFWorkbook workbook = cell.getSheet().getWorkbook();
    RunStyle own = look(cell.getCellStyle().getFont(workbook), cell.getCellStyle());
    StringBuilder dressed = new StringBuilder();
    HSSFRichTextString rich =
        cell.getCellType() == CellType.STRING ? cell.getRichStringCellValue() : null;
    if (rich == null || rich.numFormattingRuns() == 0) {
      dressed.append(own.dress(text));
    } else {
      for (int i = 0; i < rich.length(); i++) {
        short font = rich.getFontAtIndex(i);
        RunStyle look =
            font == HSSFRichTextString.NO_FONT
                ? own
                : look(workbook.getFontAt(font), cell.getCellStyle());
        dressed.append(look.dress(rich.getString().substring(i, i + 1)));
      }
    }
    boolean struck = dressed.toString().isBlank() && !text.isEmpty();
    return struck ? Draft.OBJECT : dressed.toString().strip();
  }

  private static RunStyle look(Font font, CellStyle style) {
    if (font.getStrikeout()) {
      return RunStyle.STRUCK;
    }
    boolean onColour = style.getFillPattern() != FillPatternType.NO_FILL;
    if (font.getColor() == HSSFColorPredefined.WHITE.getIndex() && !onColour) {
      return RunStyle.VEILED;
    }
    return switch (font.getTypeOffset()) {
      case Font.SS_SUPER -> RunStyle.ABOVE;
      case Font.SS_SUB -> RunStyle.BELOW;
      default -> RunStyle.PLAIN;
    };
  }

  private static boolean bordered(HSSFCell cell) {
    CellStyle style = cell.getCellStyle();
    return style.getBorderTop() != BorderStyle.NONE
        || style.getBorderBottom() != BorderStyle.NONE
        || style.getBorderLeft() != BorderStyle.NONE
        || style.getBorderRight() != BorderStyle.NONE;
  }
}
