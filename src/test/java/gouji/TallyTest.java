package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.Finding;
import gouji.check.Severity;
import gouji.verdict.Failure;
import gouji.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void countsADocumentOnceForEachRuleThatRejectedIt() {
    Tally tally = new Tally();
    tally.add(verdict());
    tally.add(verdict("document.empty"));
    tally.add(verdict("cell.missing", "cell.missing", "litigation.total"));
    tally.add(verdict("litigation.total"));
    tally.add(new Failure("x", "java.lang.IllegalStateException"));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    tally.print(new PrintStream(printed, true, StandardCharsets.UTF_8), Duration.ofMillis(2500));

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "5 documents in 2.5 s (2/s): 1 accepted, 3 rejected, 1 failed by a fault of ours",
            "     2  litigation.total            复议、诉讼的总计等于四种结果之和",
            "     1  cell.missing                缺一行或一个数",
            "     1  document.empty              文件是空的");
    assertThat(tally.anyRejected()).isTrue();
    assertThat(tally.anyFailed()).isTrue();
  }

  private static Verdict verdict(String... rules) {
    return new Verdict(
        "x",
        "0",
        null,
        Arrays.stream(rules)
            .map(rule -> new Finding(rule, Severity.ERROR, "", java.util.List.of(), null, null))
            .toList());
  }
}
