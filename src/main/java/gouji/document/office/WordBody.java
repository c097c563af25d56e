package gouji.document.office;

import gouji.document.Draft;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The body of a Word document as its author sees it, changes accepted and hidden text left out. */
final class WordBody {
  /** Deeper than this no author nests tables, only an attack on the stack does. */
  private static final int DEEPEST = 50;

  /** What was deleted, what only records a change, what is drawn a second time for old readers. */
  private static final Set<String> UNREAD =
      Set.of(
          "del",
          "moveFrom",
          "Fallback",
          "instrText",
          "delText",
          "rt",
          "sectPr",
          "rPrChange",
          "pPrChange",
          "tblPrChange",
          "tblPrExChange",
          "trPrChange",
          "tcPrChange",
          "sectPrChange",
          "tblGridChange",
          "numberingChange",
          "sdtPr",
          "smartTagPr",
          "customXmlPr",
          "ffData",
          "txBody");

  private final Xml xml;
  private final WordStyles styles;
  private final WordLists lists;
  private final WordChunks chunks;
  private int depth;

  WordBody(Xml xml, WordStyles styles, WordLists lists, WordChunks chunks) {
    this.xml = xml;
    this.styles = styles;
    this.lists = lists;
    this.chunks = chunks;
  }

  List<Draft> read() throws RefusedException {
    while (xml.next()) {
      if (xml.atStart() && xml.name().equals("body")) {
        return blocks("body");
      }
    }
    throw new Refusal(Reason.DAMAGED, "文件已损坏：里面没有正文；请检查原文件后重新提交。").exception();
  }

  /** Whether a property that is a mere switch is on. */
  static boolean on(Xml xml) {
    String value = xml.attribute("val", "true");
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
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
      }
    }
    depth--;
    return blocks;
  }

  private void block(List<Draft> blocks) throws RefusedException {
    switch (xml.name()) {
      case "p" -> paragraph(blocks);
      case "tbl" -> blocks.add(table());
      case "altChunk" -> blocks.addAll(chunks.read(xml.attribute("id", "")));
      default -> {
        if (UNREAD.contains(xml.name())) {
          xml.skip();
        }
      }
    }
  }

  /** Reads a paragraph; text boxes anchored in it come behind it. */
  private void paragraph(List<Draft> blocks) throws RefusedException {
    StringBuilder text = new StringBuilder();
    List<Draft> anchored = new ArrayList<>();
    String label = "";
    while (xml.next() && !xml.atEnd("p")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "pPr" -> label = label();
        case "r" -> run(text, anchored);
        default -> {
          if (UNREAD.contains(xml.name())) {
            xml.skip();
          }
        }
      }
    }
    blocks.add(new Draft.Text(numbered(label, text.toString())));
    blocks.addAll(anchored);
  }

  private String numbered(String label, String text) {
    if (depth > 1) {
      return ListCounter.labelInCell(label, text);
    }
    return text.isEmpty() ? "" : ListCounter.label(label, text); // Word numbers empty lines as well
  }

  /** The number that Word sets before the paragraph whose properties these are. */
  private String label() throws RefusedException {
    String style = null;
    String list = null;
    int level = -1;
    while (xml.next() && !xml.atEnd("pPr")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "pStyle" -> style = xml.attribute("val");
        case "numId" -> list = xml.attribute("val");
        case "ilvl" -> level = xml.number("val", 0);
        default -> {
          if (UNREAD.contains(xml.name())) {
            xml.skip();
          }
        }
      }
    }
    WordStyles.ListPlace ofStyle = styles.list(style);
    if (list == null && ofStyle != null) {
      return lists.next(
          new WordStyles.ListPlace(ofStyle.list(), level < 0 ? ofStyle.level() : level));
    }
    return list == null ? "" : lists.next(new WordStyles.ListPlace(list, Math.max(level, 0)));
  }

  private void run(StringBuilder text, List<Draft> anchored) throws RefusedException {
    RunStyle style = RunStyle.PLAIN;
    while (xml.next() && !xml.atEnd("r")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "rPr" -> style = runStyle();
        case "t" -> text.append(style.dress(xml.content()));
        case "tab", "ptab" -> text.append(style.dress("\t"));
        case "br", "cr" -> text.append(style.dress("\n"));
        case "noBreakHyphen" -> text.append(style.dress("-"));
        case "drawing", "pict", "object" -> anchored.add(new Draft.Picture());
        case "txbxContent" -> anchored.addAll(blocks("txbxContent"));
        default -> {
          if (UNREAD.contains(xml.name())) {
            xml.skip();
          }
        }
      }
    }
  }

  private RunStyle runStyle() throws RefusedException {
    String style = null;
    Boolean hidden = null;
    boolean struck = false;
    String position = "";
    while (xml.next() && !xml.atEnd("rPr")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "rStyle" -> style = xml.attribute("val");
        case "vanish" -> hidden = on(xml);
        case "strike", "dstrike" -> struck |= on(xml);
        case "vertAlign" -> position = xml.attribute("val", "");
        default -> {
          if (UNREAD.contains(xml.name())) {
            xml.skip();
          }
        }
      }
    }
    boolean unseen = struck || (hidden == null ? styles.hidden(style) : hidden);
    if (unseen) {
      return RunStyle.UNSEEN;
    }
    return switch (position) {
      case "superscript" -> RunStyle.ABOVE;
      case "subscript" -> RunStyle.BELOW;
      default -> RunStyle.PLAIN;
    };
  }

  private Draft table() throws RefusedException {
    return new WordTable(xml, this::cellContent).read();
  }

  private List<Draft> cellContent() throws RefusedException {
    return blocks("tc");
  }
}
