package gouji.ledger;

import static gouji.ledger.Books.accepted;
import static gouji.ledger.Books.failed;
import static gouji.ledger.Books.rejected;
import static gouji.ledger.Books.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of the accepted reports of a body for a year is current, and what replaces which. */
abstract class SuccessionContract extends WithLedger {
  private static final String BODY = "青岚县人民政府";

  @Test
  void aNewerReportReplacesTheOlderAndBothStay() throws IOException {
    String first = accept("a", BODY, 2024);
    String second = accept("b", BODY, 2024);
    String third = accept("c", BODY, 2024);
    assertThat(current()).isEqualTo(third);
    assertThat(replacedBy(first)).isEqualTo(second);
    assertThat(replacedBy(second)).isEqualTo(third);
    assertThat(replacedBy(third)).isNull();
    assertThat(ledger.outcomes(first)).hasSize(1);
    assertThat(ledger.history(first)).contains(new Event(NOW, "replaced", "by " + second));
    assertThat(ledger.counts().current()).isEqualTo(1);
    assertThat(ledger.reports().changes()).isEqualTo(3);
  }

  @Test
  void newerIsWhatWasHandedInLaterWheneverItWasExamined() throws IOException {
    String first = ledger.receive(submission("a"));
    String second = ledger.receive(submission("b"));
    String third = ledger.receive(submission("c"));
    accept(third, "c", BODY, 2024);
    accept(first, "a", BODY, 2024);
    assertThat(current()).isEqualTo(third);
    assertThat(replacedBy(first)).isEqualTo(third);
    accept(second, "b", BODY, 2024);
    assertThat(current()).isEqualTo(third);
    assertThat(replacedBy(first)).isEqualTo(second);
    assertThat(replacedBy(second)).isEqualTo(third);
  }

  @Test
  void otherBodiesAndYearsAndWhatIsNotAcceptedReplaceNothing() throws IOException {
    String first = accept("a", BODY, 2024);
    accept("b", BODY, 2023);
    accept("c", "苍梧县人民政府", 2024);
    String rejected = ledger.receive(submission("d"));
    ledger.decide(rejected, List.of(new Decision(rejected(submission("d")), "r")), List.of());
    assertThat(current()).isEqualTo(first);
    assertThat(ledger.counts().current()).isEqualTo(3);
    assertThat(ledger.reports().changes()).isEqualTo(3);
  }

  @Test
  void ofTwoInOneSubmissionTheLaterCounts() throws IOException {
    String id = ledger.receive(submission("zip"));
    ledger.decide(
        id,
        List.of(
            new Decision(accepted(submission("a"), BODY, 2024), "a"),
            new Decision(accepted(submission("b"), BODY, 2024), "b")),
        List.of());
    assertThat(ledger.reports().of(BODY, 2024).orElseThrow().number()).isEqualTo(2);
    assertThat(ledger.find(id).orElseThrow().documents().get(0).replacedBy()).isEqualTo(id);
  }

  @Test
  void whatWasDecidedHoldsUntilItIsDecidedAgain() throws IOException {
    String first = accept("a", BODY, 2024);
    String second = accept("b", BODY, 2024);
    String third = accept("c", BODY, 2024);
    assertThat(ledger.reopen(third)).isTrue();
    assertThat(ledger.reopen(third)).isFalse();
    assertThat(current()).isEqualTo(third);
    assertThat(ledger.overdue(NOW.plusSeconds(1), NOW, 10)).containsExactly(third);

    ledger.decide(third, List.of(new Decision(failed(submission("c")), "q")), List.of());
    assertThat(current()).isEqualTo(second);
    assertThat(ledger.find(third).orElseThrow().fate()).isEqualTo(Fate.QUARANTINED);

    ledger.reopen(first);
    accept(first, "a", BODY, 2023);
    assertThat(ledger.reports().of(BODY, 2023).orElseThrow().id()).isEqualTo(first);
    ledger.reopen(first);
    accept(first, "a", BODY, 2024);
    assertThat(ledger.reports().of(BODY, 2023)).isEmpty();
    assertThat(replacedBy(first)).isEqualTo(second);
    assertThat(current()).isEqualTo(second);
  }

  @Test
  void aGapInTheMiddleCloses() throws IOException {
    String first = accept("a", BODY, 2024);
    String second = accept("b", BODY, 2024);
    String third = accept("c", BODY, 2024);
    ledger.reopen(second);
    ledger.decide(second, List.of(new Decision(rejected(submission("b")), "r")), List.of());
    assertThat(replacedBy(first)).isEqualTo(third);
    assertThat(current()).isEqualTo(third);
  }

  @Test
  void aReportThatWasReplacedIsNotRevised() throws IOException {
    accept("a", BODY, 2024);
    CurrentReport seen = ledger.reports().of(BODY, 2024).orElseThrow();
    accept("b", BODY, 2024);
    assertThat(ledger.reports().revise(seen, seen.verdict(), List.of())).isFalse();
    assertThat(ledger.reports().changes()).isEqualTo(2);
  }

  @Test
  void currentReportsComeByBodyAndYearWhileOthersAreWritten() throws IOException {
    for (String body : List.of("乙", "甲", "😀", "丙")) {
      for (int year : new int[] {2024, 2023}) {
        accept(body + year, body, year);
        accept(body + year + "更正", body, year);
      }
    }
    List<String> files = new ArrayList<>();
    ledger
        .reports()
        .forEach(
            report -> {
              files.add(report.verdict().file());
              ledger.note(report.id(), "pushed", "");
            });
    assertThat(files)
        .containsExactly(
            "丙2023更正.pdf",
            "丙2024更正.pdf",
            "乙2023更正.pdf",
            "乙2024更正.pdf",
            "甲2023更正.pdf",
            "甲2024更正.pdf",
            "😀2023更正.pdf",
            "😀2024更正.pdf");
  }

  private String current() {
    return ledger.reports().of(BODY, 2024).orElseThrow().id();
  }

  private @Nullable String replacedBy(String id) {
    return ledger.find(id).orElseThrow().documents().get(0).replacedBy();
  }
}
