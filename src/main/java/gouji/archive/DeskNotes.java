package gouji.archive;

import gouji.check.DeskFindings;
import gouji.check.Finding;
import gouji.check.Waived;
import gouji.figure.Figure;
import gouji.form.Form;
import gouji.report.Corrected;
import gouji.report.Entry;
import gouji.report.Report;
import gouji.verdict.Verdict;
import java.util.List;

/** The part of a slip that says what people corrected, and what they let pass. Names nobody. */
final class DeskNotes {
  private DeskNotes() {}

  static void write(StringBuilder slip, Verdict verdict) {
    Report report = verdict.report();
    List<Entry> corrected = report == null ? List.of() : report.corrected();
    if (report != null && !corrected.isEmpty()) {
      slip.append('\n').append(corrected.size()).append("个数已由人工更正，按更正后的数核查：\n\n");
      corrected.forEach(entry -> line(slip, corrected(report.form(), entry)));
    }
    List<Finding> waived = verdict.findings().stream().filter(f -> f.waived() != null).toList();
    if (!waived.isEmpty()) {
      slip.append('\n').append(waived.size()).append("处错误已由人工认可，不因此退回：\n\n");
      waived.forEach(finding -> line(slip, waived(finding)));
    }
  }

  private static String corrected(Form form, Entry entry) {
    Corrected corrected = entry.corrected();
    if (corrected == null) {
      throw new IllegalArgumentException("as it was read: " + entry.name());
    }
    Figure read = corrected.read();
    return "%s：%s，更正为%s（%s）"
        .formatted(
            DeskFindings.named(form, entry.name()),
            read == null ? "原来没有找到" : "原来读到的是" + stands(read),
            stands(entry.figure()),
            corrected.reason());
  }

  private static String stands(Figure figure) {
    return figure.text().isEmpty() ? "空白" : "“" + figure.text() + "”";
  }

  private static String waived(Finding finding) {
    Waived waived = finding.waived();
    return finding.message() + (waived == null ? "" : "（" + waived.reason() + "）");
  }

  private static void line(StringBuilder slip, String line) {
    slip.append("  · ").append(Plain.oneLine(line)).append('\n');
  }
}
