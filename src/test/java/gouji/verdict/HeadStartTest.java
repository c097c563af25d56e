package gouji.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gouji.form.Shelf;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadStartTest {

  @ParameterizedTest(name = "{0} MB of heap")
  @ValueSource(ints = {512, 64})
  void aProcessReadsThroughTheWholeChainWhetherItIsTheOneThatWasCalledOrNot(int heap)
      throws Exception {
    Allowance usual = Allowance.DEFAULT;
    Allowance allowance = new Allowance(usual.time(), heap, usual.limits());
    List<Outcome> outcomes = new ArrayList<>();
    try (Examiner examiner = HeadStart.begin().open(Shelf.standard(), null, allowance, 1)) {
      Bytes letter = Bytes.of("此致敬礼".getBytes(UTF_8));
      Origin origin = new Origin(Origin.Way.COMMAND_LINE, "");
      examiner.examine(Submission.of("letter.txt", letter, origin), outcomes::add);
    }
    assertThat(outcomes)
        .singleElement()
        .isInstanceOfSatisfying(
            Verdict.class,
            verdict ->
                assertThat(verdict.findings())
                    .singleElement()
                    .satisfies(f -> assertThat(f.rule()).isEqualTo("form.unrecognised")));
  }
}
