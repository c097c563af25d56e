package gouji.document.office;

import gouji.document.Draft;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  private @Nullable String paragraphStyle;
  private Fields fields = new Fields();

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
    Fields outerFields = fields;
    fields = new Fields();
    List<Draft> blocks = new ArrayList<>();
    while (xml.next() && !xml.atEnd(end)) {
      if (xml.atStart()) {
        block(blocks);
      }
    }
    fields = outerFields;
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
    String outerStyle = paragraphStyle;
    paragraphStyle = null;
    while (xml.next() && !xml.atEnd("p")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "pPr" -> label = label();
        case "r" -> run(text, anchored);
        case "oMath" -> formula(text);
        case "bdo" -> unread(RunStyle.PLAIN, text); // 12 is seen as 21
        default -> {
          if (UNREAD.contains(xml.name())) {
            xml.skip();
          }
        }
      }
    }
    paragraphStyle = outerStyle;
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
    paragraphStyle = style;
    WordStyles.ListPlace ofStyle = styles.list(style);
    if (list == null && ofStyle != null) {
      return lists.next(
          new WordStyles.ListPlace(ofStyle.list(), level < 0 ? ofStyle.level() : level));
    }
    return list == null ? "" : lists.next(new WordStyles.ListPlace(list, Math.max(level, 0)));
  }

  private void run(StringBuilder text, List<Draft> anchored) throws RefusedException {
    RunStyle style = styles.look(paragraphStyle).run();
    while (xml.next() && !xml.atEnd("r")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "rPr" -> style = runStyle();
        case "t" -> append(xml.content(), style, text, anchored);
        case "tab", "ptab" -> append("\t", style, text, anchored);
        case "br", "cr" -> append("\n", style, text, anchored);
        case "noBreakHyphen" -> append("-", style, text, anchored);
        case "sym" -> unread(style, text);
        case "fldChar" -> field(xml.attribute("fldCharType", ""), style, text);
        case "drawing", "pict", "object" -> anchored.add(new Draft.Picture());
        case "txbxContent" -> {
          if (!anchored.isEmpty() && anchored.get(anchored.size() - 1) instanceof Draft.Picture) {
            anchored.remove(anchored.size() - 1); // what is drawn is the box itself
          }
          anchored.addAll(blocks("txbxContent"));
        }
        default -> {
          if (UNREAD.contains(xml.name())) {
            xml.skip();
          }
        }
      }
    }
  }

  /** Takes text in, unless it is the code of a field. */
  private void append(String raw, RunStyle style, StringBuilder text, List<Draft> anchored) {
    if (!fields.inCode()) {
      fields.seen();
      text.append(style.dress(raw));
      if (style == RunStyle.STRUCK && !raw.isBlank()) {
        anchored.add(new Draft.Struck());
      }
    }
  }

  private void field(String place, RunStyle style, StringBuilder text) {
    switch (place) {
      case "begin" -> fields.begin();
      case "separate" -> fields.result();
      case "end" -> {
        if (fields.endsWithoutResult()) {
          unread(style, text);
        }
      }
      default -> {}
    }
  }

  /** Notes in a cell that something is seen there which is no text. */
  private void unread(RunStyle style, StringBuilder text) {
    if (depth > 1 && style != RunStyle.UNSEEN && !fields.inCode()) {
      text.append(Draft.OBJECT);
    }
  }

  /** Reads a formula. In a cell only one that is set in a line is text: 47 over 3 is not 473. */
  private void formula(StringBuilder text) throws RefusedException {
    StringBuilder line = new StringBuilder();
    boolean plain = true;
    while (xml.next() && !xml.atEnd("oMath")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "r" -> {}
        case "t" -> line.append(xml.content());
        case "rPr", "ctrlPr" -> xml.skip();
        default -> plain = false;
      }
    }
    if (plain || depth == 1) {
      text.append(line);
    } else {
      unread(RunStyle.PLAIN, text);
    }
  }

  private RunStyle runStyle() throws RefusedException {
    WordLook own = WordLook.read(xml);
    return own.over(styles.look(own.style())).over(styles.look(paragraphStyle)).run();
  }

  private Draft table() throws RefusedException {
    return new WordTable(xml, this::cellContent).read();
  }

  private List<Draft> cellContent() throws RefusedException {
    return blocks("tc");
  }
}
