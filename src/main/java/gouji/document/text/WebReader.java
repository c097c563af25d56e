package gouji.document.text;

import gouji.document.Document;
import gouji.document.Document.Kind;
import gouji.document.DocumentReader;
import gouji.document.Draft;
import gouji.document.Encoding;
import gouji.document.Flow;
import gouji.document.Limits;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Reads a web page: what a browser would show of it, in reading order. */
final class WebReader implements DocumentReader {
  private static final int HEAD = 8 * 1024;
  private static final Pattern DECLARATION =
      Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);

  @Override
  public Document read(Submission submission, Limits limits) throws RefusedException {
    Flow flow = new Flow(limits);
    flow.addAll(drafts(submission.bytes().array()));
    return flow.finish(Kind.HTML);
  }

  /** What a page shows, or one saved with its pictures (MHTML). */
  static List<Draft> drafts(byte[] bytes) throws RefusedException {
    org.jsoup.nodes.Document page = Jsoup.parse(decode(WebArchive.page(bytes).orElse(bytes)));
    WebStyles.apply(page);
    List<Draft> drafts = new ArrayList<>();
    if (!repeatsTitle(page)) {
      drafts.add(new Draft.Text(page.title()));
    }
    drafts.addAll(WebPage.drafts(page.body()));
    return drafts;
  }

  /**
   * Whether the page shows the title of its window, at least the part of it that is not the name of
   * the site. Where it does not, the title stands for the heading that the page lacks.
   */
  private static boolean repeatsTitle(org.jsoup.nodes.Document page) {
    String shown = squeezed(page.body().text());
    String title =
        Arrays.stream(page.title().split("[-_|–—]"))
            .map(WebReader::squeezed)
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    return shown.contains(title);
  }

  private static String decode(byte[] bytes) throws RefusedException {
    return Encoding.decode(bytes, declared(bytes))
        .orElseThrow(() -> new Refusal(Reason.DAMAGED, "网页文件的编码无法识别，文字读不出来。").exception());
  }

  private static Optional<String> declared(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(head);
    return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
  }
}
