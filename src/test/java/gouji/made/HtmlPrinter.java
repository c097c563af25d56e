package gouji.made;

import gouji.made.Paper.Cell;
import gouji.made.Paper.Part;
import gouji.made.Paper.Role;
import gouji.made.Paper.Table;
import gouji.made.Paper.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Prints web pages: clean ones, ones saved from Word, and ones of a government's site. */
record HtmlPrinter(Maker maker, Charset charset, boolean declared, boolean spans)
    implements Printer {
  /** Who made the page. */
  enum Maker {
    CLEAN,
    WORD,
    SITE,
    /** Upper-case tags that nobody closes. */
    OLD
  }

  static HtmlPrinter of(Random dice) {
    boolean gbk = Dice.chance(dice, 25);
    return new HtmlPrinter(
        Dice.pick(dice, Maker.values()),
        gbk ? Charset.forName("GB18030") : StandardCharsets.UTF_8,
        Dice.chance(dice, 80),
        Dice.chance(dice, 30));
  }

  @Override
  public byte[] print(Paper paper) {
    StringBuilder page = new StringBuilder();
    String title = Xml.escape(String.join("", paper.title()));
    page.append(
        maker == Maker.WORD
            ? "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\">"
            : "<!DOCTYPE html>\n<html>");
    page.append("<head>");
    if (declared) {
      page.append("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=")
          .append(charset.equals(StandardCharsets.UTF_8) ? "utf-8" : "gb2312")
          .append("\">");
    }
    page.append("<title>").append(title);
    page.append(maker == Maker.SITE ? "_澄阳市人民政府网" : "").append("</title></head><body>\n");
    if (maker == Maker.SITE) {
      page.append(SiteChrome.before(title));
    }
    for (String line : paper.title()) {
      String tag = maker == Maker.SITE || maker == Maker.CLEAN ? "h1" : "p";
      page.append('<').append(tag).append(" align=center>").append(inline(line));
      page.append("</").append(tag).append(">\n");
    }
    for (Part part : paper.parts()) {
      if (part instanceof Text text) {
        page.append(paragraph(text.text())).append('\n');
      } else if (part instanceof Table table) {
        table(page, table);
      }
    }
    page.append(maker == Maker.SITE ? SiteChrome.AFTER : "").append("</body></html>\n");
    return page.toString().getBytes(charset);
  }

  private void table(StringBuilder page, Table table) {
    page.append(maker == Maker.OLD ? "<TABLE BORDER=1>\n" : "<table border=\"1\"><tbody>\n");
    for (int row = 0; row < table.rows(); row++) {
      page.append(maker == Maker.OLD ? "<TR>" : "<tr>");
      for (Cell cell : table.row(row)) {
        String tag = cell.role() == Role.HEAD && maker == Maker.CLEAN ? "th" : "td";
        page.append('<').append(maker == Maker.OLD ? "TD" : tag);
        page.append(cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "");
        page.append(cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "");
        page.append('>').append(content(cell));
        page.append(maker == Maker.OLD ? "" : "</" + tag + ">");
      }
      page.append(maker == Maker.OLD ? "\n" : "</tr>\n");
    }
    page.append(maker == Maker.OLD ? "</TABLE>\n" : "</tbody></table>\n");
  }

  private String content(Cell cell) {
    return switch (maker) {
      case CLEAN -> inline(cell.text());
      case OLD -> cell.text().isEmpty() ? "&nbsp;" : inline(cell.text());
      case WORD, SITE -> paragraph(cell.text());
    };
  }

  private String paragraph(String text) {
    return switch (maker) {
      case CLEAN, SITE -> "<p>" + inline(text) + "</p>";
      case OLD -> "<P>" + inline(text);
      case WORD ->
          "<p class=\"MsoNormal\" style=\"text-align:center;mso-pagination:none\"><span lang=\"EN-US\" style=\"font-size:10.5pt\">"
              + inline(text)
              + "<o:p></o:p></span></p>";
    };
  }

  private String inline(String text) {
    if (text.isEmpty()) {
      return maker == Maker.CLEAN ? "" : "&nbsp;";
    }
    String escaped = Xml.escape(text);
    if (!spans) {
      return escaped;
    }
    return escaped.replaceAll("([0-9０-９])(?=[0-9０-９])", "<span style=\"color:black\">$1</span>");
  }
}
