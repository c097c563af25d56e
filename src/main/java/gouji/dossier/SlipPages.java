package gouji.dossier;

import gouji.check.Rules;
import gouji.check.Severity;
import gouji.document.Box;
import gouji.report.Report;
import gouji.verdict.Verdict;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The slip on pages of A4: whose report it is, what became of it, and what is to be mended. */
final class SlipPages {
  private static final float WIDTH = 595;
  private static final float HEIGHT = 842;
  private static final float MARGIN = 56;
  private static final float INNER = WIDTH - 2 * MARGIN;
  private static final float INDENT = 20;
  private static final float FOOT = HEIGHT - 48;
  private static final float BADGE = 6.5f;

  private final PDDocument document;
  private final Lettering lettering;
  private final Verdict verdict;
  private final String id;
  private Canvas canvas;
  private float y = MARGIN;
  private int page = 1;

  private SlipPages(PDDocument document, Lettering lettering, Verdict verdict, String id)
      throws IOException {
    this.document = document;
    this.lettering = lettering;
    this.verdict = verdict;
    this.id = id;
    this.canvas = new Canvas(document, lettering, WIDTH, HEIGHT);
  }

  static void draw(PDDocument document, Verdict verdict, String id) throws IOException {
    SlipPages slip = new SlipPages(document, Lettering.of(document), verdict, id);
    slip.head();
    List<Numbered> all = Numbered.of(verdict);
    slip.section(all, Severity.ERROR, "处错误", "请改正后重新报送");
    slip.section(all, Severity.WARNING, "处警告", "请核对，不影响接收");
    slip.section(all, Severity.NOTICE, "处提示", "供参考，不影响接收");
    slip.end();
  }

  private void head() throws IOException {
    boolean accepted = verdict.accepted();
    Color colour = accepted ? new Color(0x1B, 0x7F, 0x4B) : Style.of(Severity.ERROR);
    canvas.bold("报告核查结果", MARGIN, y, 21, Style.INK);
    float side = 2 * 19 + 30;
    Box stamp = new Box(WIDTH - MARGIN - side, y - 4, side, 34);
    canvas.frame(stamp, 4, 1.8f, colour);
    canvas.centred(
        accepted ? "接 收" : "退 回", (float) stamp.centreX(), (float) stamp.centreY(), 18, colour);
    y += 40;
    canvas.line(MARGIN, y, WIDTH - MARGIN, y, 1.2f, colour);
    y += 14;
    Report report = verdict.report();
    if (report != null) {
      String organization = report.identity().organization();
      Integer year = report.identity().year();
      fact("单位", organization == null ? "（看不出）" : organization);
      fact("年度", year == null ? "（看不出）" : year.toString());
    }
    fact("文件", verdict.file());
    fact("编号", id);
    fact("指纹", verdict.sha256());
    y += 4;
  }

  private void fact(String name, String value) throws IOException {
    float top = y;
    boolean hash = name.equals("指纹");
    Style style = Style.plain(hash ? 8 : 10, hash ? Style.GREY : Style.INK);
    y = canvas.lines(lettering.lines(value, style.size(), INNER - 44), MARGIN + 44, y, style);
    canvas.text(name, MARGIN, top, 10, Style.GREY);
    y = Math.max(y, top + 15) + 2;
  }

  private void section(List<Numbered> all, Severity severity, String what, String request)
      throws IOException {
    List<Numbered> findings = all.stream().filter(f -> f.severity() == severity).toList();
    if (findings.isEmpty()) {
      return;
    }
    Color colour = Style.of(severity);
    room(84);
    y += 12;
    canvas.fill(new Box(MARGIN, y, INNER, 25), 3, colour);
    canvas.bold(findings.size() + " " + what, MARGIN + 10, y + 6.2f, 12, Color.WHITE);
    float width = lettering.width(request, 10);
    canvas.text(request, WIDTH - MARGIN - 10 - width, y + 7.4f, 10, Color.WHITE);
    y += 35;
    String rule = "";
    for (int i = 0; i < findings.size(); i++) {
      Numbered finding = findings.get(i);
      if (!finding.finding().rule().equals(rule)) {
        rule = finding.finding().rule();
        room(60);
        y = canvas.lines(lettering.lines(finding.title(), 10.5f, INNER), MARGIN, y, Style.HEADING);
        y += 3;
      }
      message(finding, colour);
      boolean last = i + 1 == findings.size() || !findings.get(i + 1).finding().rule().equals(rule);
      if (last) {
        remedy(rule);
      }
    }
  }

  private void message(Numbered finding, Color colour) throws IOException {
    Style style = Style.BODY;
    List<String> lines = lettering.lines(finding.finding().message(), style.size(), INNER - INDENT);
    room(Math.min(lines.size(), 4) * style.leading());
    canvas.badge(finding.number(), MARGIN + BADGE, y + style.size() * 0.5f + 0.6f, BADGE, colour);
    for (String line : lines) {
      room(style.leading());
      canvas.text(line, MARGIN + INDENT, y, style.size(), style.colour());
      y += style.leading();
    }
    y += 4;
  }

  private void remedy(String rule) throws IOException {
    String text = Rules.remedyInWords(rule).orElse("");
    if (text.isEmpty()) {
      y += 8;
      return;
    }
    Style style = Style.REMEDY;
    List<String> lines = lettering.lines("怎样改：" + text, style.size(), INNER - INDENT - 20);
    float height = lines.size() * style.leading() + 10;
    room(height + 12);
    canvas.fill(new Box(MARGIN + INDENT, y, INNER - INDENT, height), 3, Style.PALE);
    canvas.lines(lines, MARGIN + INDENT + 10, y + 7, style);
    y += height + 14;
  }

  /** Goes on to the next page where this one has not that much room. */
  private void room(float needed) throws IOException {
    if (y + needed > FOOT) {
      end();
      canvas = new Canvas(document, lettering, WIDTH, HEIGHT);
      page++;
      y = MARGIN;
    }
  }

  private void end() throws IOException {
    canvas.line(MARGIN, FOOT + 10, WIDTH - MARGIN, FOOT + 10, 0.5f, Style.HAIR);
    canvas.text("编号 " + id, MARGIN, FOOT + 16, 8, Style.GREY);
    String number = "第 " + page + " 页";
    float width = lettering.width(number, 8);
    canvas.text(number, WIDTH - MARGIN - width, FOOT + 16, 8, Style.GREY);
    canvas.close();
  }
}
