package gouji.document.text;

import gouji.document.Block;
import gouji.document.Document;
import gouji.document.Document.Kind;
import gouji.document.DocumentReader;
import gouji.document.Encoding;
import gouji.document.Flow;
import gouji.document.Limits;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Reads plain text and Markdown: a paragraph a line, tabs and spaces as they stand, for they may be
 * all that divides a table. Table recognisers write tables into Markdown as HTML; those are read as
 * what they are.
 */
final class PlainReader implements DocumentReader {
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");
  private static final Pattern TABLE_START =
      Pattern.compile("<table[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern TABLE_END =
      Pattern.compile("</table\\s*>", Pattern.CASE_INSENSITIVE);

  @Override
  public Document read(Submission submission, Limits limits) throws RefusedException {
    String text =
        Encoding.decode(submission.bytes().array(), Optional.empty())
            .orElseThrow(() -> new Refusal(Reason.UNSUPPORTED, "文件不是文本，里面是无法识别的数据。").exception());
    Flow flow = new Flow(limits);
    Lines lines = new Lines(flow);
    Matcher start = TABLE_START.matcher(text);
    Matcher end = TABLE_END.matcher(text);
    int at = 0;
    while (start.find(at) && end.find(start.start())) {
      lines.add(text.substring(at, start.start()));
      String table = text.substring(start.start(), end.end());
      flow.addAll(WebPage.drafts(Jsoup.parseBodyFragment(table).body()));
      lines.skip(table);
      at = end.end();
    }
    lines.add(text.substring(at));
    return flow.finish(Kind.TEXT);
  }

  /** Counts lines over pieces of a text, of which only some are read as lines. */
  private static final class Lines {
    private final Flow flow;
    private int number = 1;
    private boolean newPage;

    Lines(Flow flow) {
      this.flow = flow;
    }

    void add(String piece) throws RefusedException {
      String[] lines = LINE_END.split(piece, -1);
      for (int i = 0; i < lines.length; i++) {
        number += i == 0 ? 0 : 1;
        add(lines[i].replace("\u001A", ""), number);
      }
    }

    /** A form feed begins a new page with what follows it, on this line or the next with text. */
    private void add(String line, int number) throws RefusedException {
      int feed = line.indexOf('\f');
      String text = line.replace("\f", "");
      boolean begins = newPage || (feed >= 0 && line.substring(0, feed).isBlank());
      flow.line(begins ? Block.Paragraph.NEW_PAGE + text : text, number);
      newPage = text.isBlank() ? begins || feed >= 0 : feed >= 0 && !begins;
    }

    void skip(String piece) {
      number += LINE_END.split(piece, -1).length - 1;
    }
  }
}
