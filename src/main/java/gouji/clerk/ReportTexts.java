package gouji.clerk;

import gouji.archive.ReportText;
import gouji.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of reports while one submission is brought to its fate, each made once for all who ask.
 */
final class ReportTexts {
  /** Of a submission that holds very many documents, not all texts are held in memory. */
  private static final int MOST = 16;

  private final List<ReportText> made = new ArrayList<>();

  ReportText of(Verdict verdict) {
    for (ReportText text : made) {
      if (text.verdict().equals(verdict)) {
        return text;
      }
    }
    ReportText text = ReportText.of(verdict);
    if (made.size() < MOST) {
      made.add(text);
    }
    return text;
  }
}
