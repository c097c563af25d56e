package gouji.document.office;

import gouji.document.Draft;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of an ODT as its author sees it. */
final class OdtBody {
  private static final int DEEPEST = 50;

  /** Notes, comments, reading aids, and what was deleted while changes were tracked. */
  private static final Set<String> UNREAD =
      Set.of(
          "tracked-changes",
          "annotation",
          "note",
          "ruby-text",
          "sequence-decls",
          "forms",
          "hidden-text",
          "hidden-paragraph",
          "title",
          "desc");

  /** What is drawn, and may have text of its own. */
  private static final Set<String> SHAPES =
      Set.of("frame", "text-box", "custom-shape", "rect", "ellipse", "caption", "g", "path");

  /** What is seen, but not by any text. */
  private static final Set<String> PICTURES = Set.of("image", "object", "control", "fieldmark");

  private final Xml xml;
  private final OdtStyles styles;
  private final OdtLists lists;
  private int depth;
  private int tables;
  private String label = "";

  OdtBody(Xml xml, OdtStyles styles) {
    this.xml = xml;
    this.styles = styles;
    this.lists = new OdtLists(styles);
  }

  List<Draft> read() throws RefusedException {
    styles.read(xml);
    while (xml.next()) {
      if (xml.atStart() && xml.name().equals("text")) {
        return blocks("text");
      }
    }
    throw new Refusal(Reason.UNSUPPORTED, "暂不支持这种文件；请另存为 DOCX 或 PDF 后提交。").exception();
  }

  private List<Draft> blocks(String end) throws RefusedException {
    depth++;
    if (depth > DEEPEST) {
      throw new Refusal(Reason.HOSTILE, "表格或文本框嵌套超过" + DEEPEST + "层，拒绝读取。").exception();
    }
    List<Draft> blocks = new ArrayList<>();
    while (xml.next() && !xml.atEnd(end)) {
      if (xml.atStart()) {
        block(blocks);
      } else if (xml.atEnd("list")) {
        lists.close();
        label = "";
      }
    }
    depth--;
    return blocks;
  }

  private void block(List<Draft> blocks) throws RefusedException {
    switch (xml.name()) {
      case "p", "h" -> paragraph(blocks);
      case "table" -> blocks.add(table());
      case "list" -> lists.open(xml);
      case "list-item" -> label = lists.next(xml);
      case "section" -> {
        if (xml.attribute("display", "").equals("none")) {
          xml.skip();
        }
      }
      default -> {
        if (UNREAD.contains(xml.name())) {
          xml.skip();
        } else if (SHAPES.contains(xml.name())) {
          blocks.addAll(blocks(xml.name()));
        } else if (PICTURES.contains(xml.name())) {
          blocks.add(new Draft.Picture());
        }
      }
    }
  }

  private Draft table() throws RefusedException {
    tables++;
    Draft table = new OdtTable(xml, () -> blocks("table-cell")).read();
    tables--;
    return table;
  }

  private void paragraph(List<Draft> blocks) throws RefusedException {
    StringBuilder text = new StringBuilder();
    List<Draft> anchored = new ArrayList<>();
    String number = label;
    label = "";
    inline(xml.name(), style(xml.attribute("style-name"), RunStyle.PLAIN), text, anchored);
    String content = text.toString().strip();
    blocks.add(
        new Draft.Text(
            tables > 0
                ? ListCounter.labelInCell(number, content)
                : ListCounter.label(number, content)));
    blocks.addAll(anchored);
  }

  /** Reads up to the end of the element; what is anchored in the text comes behind it. */
  private void inline(String end, RunStyle style, StringBuilder text, List<Draft> anchored)
      throws RefusedException {
    depth++;
    if (depth > DEEPEST) {
      throw new Refusal(Reason.HOSTILE, "文字格式嵌套超过" + DEEPEST + "层，拒绝读取。").exception();
    }
    while (xml.next() && !xml.atEnd(end)) {
      if (xml.atText()) {
        append(style.dress(xml.text()), text);
        if (style == RunStyle.STRUCK && !xml.text().isBlank()) {
          anchored.add(new Draft.Struck());
        }
      } else if (xml.atStart()) {
        switch (xml.name()) {
          case "span" -> inline("span", style(xml.attribute("style-name"), style), text, anchored);
          case "s" -> text.append(" ".repeat(Math.max(1, Math.min(xml.number("c", 1), 1000))));
          case "tab" -> text.append('\t');
          case "line-break" -> text.append('\n');
          case "table" -> block(anchored);
          default -> {
            if (SHAPES.contains(xml.name()) || PICTURES.contains(xml.name())) {
              block(anchored);
            } else if (UNREAD.contains(xml.name())) {
              xml.skip();
            }
          }
        }
      }
    }
    depth--;
  }

  private RunStyle style(@Nullable String name, RunStyle around) {
    RunStyle own = styles.run(name);
    return own == null || around == RunStyle.UNSEEN ? around : own;
  }

  /** Appends text; white space in the file is one space in the document. */
  private static void append(String raw, StringBuilder text) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      boolean after = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
      if (!space) {
        text.append(c);
      } else if (!after) {
        text.append(' ');
      }
    }
  }
}
