package gouji.made;

import gouji.made.Paper.Cell;
import gouji.made.Paper.Part;
import gouji.made.Paper.Table;
import gouji.made.Paper.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/** Prints RTF, its Chinese as Unicode or in GBK. */
record RtfPrinter(boolean unicode) implements Printer {
  private static final Charset GBK = Charset.forName("GBK");

  static RtfPrinter of(Random dice) {
    return new RtfPrinter(dice.nextBoolean());
  }

  @Override
  public byte[] print(Paper paper) {
    StringBuilder rtf = new StringBuilder();
    rtf.append("{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0\n");
    paper.title().forEach(line -> rtf.append("\\pard\\qc ").append(text(line)).append("\\par\n"));
    for (Part part : paper.parts()) {
      if (part instanceof Text text) {
        rtf.append("\\pard\\ql ").append(text(text.text())).append("\\par\n");
      } else if (part instanceof Table table) {
        table(rtf, table);
      }
    }
    return rtf.append("}").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void table(StringBuilder rtf, Table table) {
    for (int row = 0; row < table.rows(); row++) {
      StringBuilder cells = new StringBuilder();
      rtf.append("\\trowd\\trgaph60 ");
      for (int column = 0; column < table.columns(); ) {
        Cell cell = table.at(row, column);
        column = cell.column() + cell.columnSpan();
        if (cell.rowSpan() > 1) {
          rtf.append(row == cell.row() ? "\\clvmgf" : "\\clvmrg");
        }
        int right = table.weights().subList(0, column).stream().mapToInt(w -> w).sum() * 250;
        rtf.append("\\cellx").append(right);
        String text = row == cell.row() ? text(cell.text()) : "";
        cells.append("\\pard\\intbl ").append(text).append("\\cell\n");
      }
      rtf.append('\n').append(cells).append("\\row\n");
    }
    rtf.append("\\pard\\par\n");
  }

  private String text(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128) {
        out.append(c == '\\' || c == '{' || c == '}' ? "\\" : "").append(c);
      } else if (unicode) {
        out.append("\\u").append((int) (short) c).append('?');
      } else {
        for (byte b : String.valueOf(c).getBytes(GBK)) {
          out.append(String.format(Locale.ROOT, "\\'%02x", b & 0xff));
        }
      }
    }
    return out.toString();
  }
}
