package gouji.document.office;

import gouji.document.Draft;
import gouji.document.office.EdgeTable.Vertical;
import gouji.document.office.RtfState.Text;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Follows the control words of an RTF file and makes of them a story. */
final class RtfInterpreter {
  /** Deeper than this no word processor nests groups, only an attack on memory does. */
  private static final int DEEPEST = 10_000;

  /** Groups that hold no text of the document, or the same text in an older way. */
  private static final Set<String> UNREAD =
      Set.of(
          "colortbl",
          "stylesheet",
          "info",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "footnote",
          "fldinst",
          "objdata",
          "sp",
          "shprslt",
          "nonshppict",
          "nonesttables",
          "annotation",
          "filetbl",
          "revtbl");

  /** Groups that may be passed over by who does not know them, and that hold text. */
  private static final Set<String> KNOWN = Set.of("shpinst", "shppict", "nesttableprops", "ud");

  private final RtfTokens tokens;
  private final RtfFonts fonts = new RtfFonts();
  private final Deque<RtfState> groups = new ArrayDeque<>();
  private final Deque<RtfStory> stories = new ArrayDeque<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private RtfState state = new RtfState();
  private RtfRow row = new RtfRow();
  private int defaultFont = -1;
  private boolean fontTable;
  private boolean rowOpen;
  private boolean optional;
  private int toSkip;

  RtfInterpreter(byte[] rtf) {
    tokens = new RtfTokens(rtf);
    stories.push(new RtfStory());
  }

  List<Draft> read() throws RefusedException {
    for (RtfTokens.Type type = tokens.next(); type != RtfTokens.Type.END; type = tokens.next()) {
      switch (type) {
        case OPEN -> open();
        case CLOSE -> close();
        case WORD -> word(tokens.word());
        case SYMBOL -> symbol((char) tokens.value());
        case BYTE -> octet(tokens.value());
        case END -> {}
      }
    }
    flush();
    if (!groups.isEmpty()) {
      throw new Refusal(Reason.DAMAGED, "文件不完整，后面的内容缺失；请检查原文件后重新提交。").exception();
    }
    return stories.element().finish();
  }

  private void open() throws RefusedException {
    flush();
    toSkip = 0;
    if (groups.size() >= DEEPEST) {
      throw new Refusal(Reason.HOSTILE, "文件的结构嵌套超过" + DEEPEST + "层，拒绝读取。").exception();
    }
    groups.push(state);
    state = state.inner();
  }

  private void close() {
    flush();
    toSkip = 0;
    optional = false;
    if (state.box) {
      List<Draft> box = stories.pop().finish();
      box.forEach(story()::beside);
    }
    if (state.field == story().length()) {
      story().beside(new Draft.Picture()); // it shows by its code what no text does
    }
    if (state.label >= 0) {
      story().endLabel(state.label);
    }
    row = state.outerRow == null ? row : state.outerRow;
    if (!groups.isEmpty()) {
      state = groups.pop();
      fontTable &= state.text != Text.READ;
    }
  }

  private void word(String word) {
    if (word.equals("bin")) {
      tokens.skip(tokens.value(0));
      return;
    }
    toSkip = 0;
    flush();
    boolean passedOver = optional && !KNOWN.contains(word);
    optional = false;
    if (passedOver || UNREAD.contains(word)) {
      state.text = Text.SKIPPED;
    } else if (word.equals("ud") && state.text == Text.SAID_AGAIN) {
      state.text = Text.READ;
    } else if (fontTable) {
      describeFont(word);
    } else if (state.text == Text.READ) {
      obey(word);
    }
  }

  private void describeFont(String word) {
    if (word.equals("f")) {
      state.font = tokens.value(0);
    } else if (word.equals("fcharset")) {
      fonts.font(state.font, tokens.value(0));
    }
  }

  private void obey(String word) {
    switch (word) {
      case "fonttbl" -> {
        fontTable = true;
        state.text = Text.SKIPPED;
      }
      case "upr" -> state.text = Text.SAID_AGAIN;
      case "ansicpg" -> fonts.codePage(tokens.value(0));
      case "deff" -> defaultFont = tokens.value(-1);
      case "uc" -> state.substitutes = Math.max(0, tokens.value(1));
      case "u" -> unicode((char) tokens.value(0));
      case "pict", "object" -> pictured(word);
      case "listtext", "pntext" -> state.label = story().length();
      case "field" -> state.field = story().length();
      case "nesttableprops" -> state.outerRow = row;
      case "shptxt" -> {
        state.box = true;
        state.depth = 0;
        stories.push(new RtfStory());
      }
      default -> {
        if (!characters(word) && !table(word)) {
          text(word);
        }
      }
    }
  }

  private void pictured(String word) {
    story().beside(new Draft.Picture());
    if (word.equals("pict")) {
      state.text = Text.SKIPPED;
    }
  }

  /** Obeys a word on the looks of characters, if it is one. */
  private boolean characters(String word) {
    switch (word) {
      case "plain" -> state.plain(defaultFont);
      case "f" -> state.font = tokens.value(defaultFont);
      case "v" -> state.hidden = tokens.on();
      case "deleted" -> state.deleted = tokens.on();
      case "strike", "striked" -> state.struck = tokens.on();
      case "super" -> state.position = tokens.on() ? RunStyle.ABOVE : RunStyle.PLAIN;
      case "sub" -> state.position = tokens.on() ? RunStyle.BELOW : RunStyle.PLAIN;
      case "up" -> state.move(RunStyle.ABOVE, tokens.value(6));
      case "dn" -> state.move(RunStyle.BELOW, tokens.value(6));
      case "nosupersub" -> state.position = RunStyle.PLAIN;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Obeys a word on tables, if it is one. */
  private boolean table(String word) {
    switch (word) {
      case "pard" -> state.depth = 0;
      case "intbl" -> state.depth = Math.max(1, state.depth);
      case "itap" -> state.depth = Math.max(0, Math.min(tokens.value(0), 50));
      case "trowd" -> {
        row = new RtfRow();
        rowOpen = true;
      }
      case "trleft" -> row.left(tokens.value(0));
      case "clvmgf" -> row.vertical(Vertical.STARTS);
      case "clvmrg" -> row.vertical(Vertical.CONTINUES);
      case "clmrg" -> row.joinsLeft();
      case "cellx" -> row.endCell(tokens.value(0));
      case "cell" -> story().endCell(1);
      case "nestcell" -> story().endCell(Math.max(2, state.depth));
      case "row" -> {
        story().endRow(1, row);
        rowOpen = false;
      }
      case "nestrow" -> story().endRow(Math.max(2, state.depth), row);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void text(String word) {
    switch (word) {
      case "par", "sect" -> story().endParagraph(state.depth == 0 && rowOpen ? 1 : state.depth);
      case "line", "lbr", "page", "column" -> append("\n");
      case "tab" -> append("\t");
      case "emdash" -> append("—");
      case "endash" -> append("–");
      case "lquote" -> append("‘");
      case "rquote" -> append("’");
      case "ldblquote" -> append("“");
      case "rdblquote" -> append("”");
      case "bullet" -> append("•");
      case "emspace" -> append("\u2003");
      case "enspace" -> append("\u2002");
      default -> {}
    }
  }

  private void symbol(char symbol) {
    if (symbol == '*') {
      optional = true;
    } else if (!skippedAsSubstitute() && state.text == Text.READ) {
      flush();
      switch (symbol) {
        case '~' -> append("\u00A0");
        case '_' -> append("-");
        default -> {}
      }
    }
  }

  private void octet(int value) {
    optional = false;
    if (!skippedAsSubstitute() && state.text == Text.READ) {
      bytes.write(value);
    }
  }

  private void unicode(char character) {
    append(Character.toString(character));
    toSkip = state.substitutes;
  }

  private boolean skippedAsSubstitute() {
    if (toSkip > 0) {
      toSkip--;
      return true;
    }
    return false;
  }

  /** Bytes wait until all of a run are there: a Chinese character has two or four. */
  private void flush() {
    if (bytes.size() > 0) {
      String text = bytes.toString(fonts.of(state.font));
      bytes.reset();
      append(text);
    }
  }

  private void append(String text) {
    RunStyle style = state.style();
    story().append(style.dress(text));
    if (style == RunStyle.STRUCK && !text.isBlank()) {
      story().beside(new Draft.Struck());
    }
  }

  private RtfStory story() {
    return stories.element();
  }
}
