package gouji.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.report.Identity;
import gouji.report.Report;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictCodecTest {
  private static final Outcome OUTCOME =
      new Verdict(
          "a.pdf",
          "0123456789abcdef".repeat(4),
          new Report(
              Sample.FORM, new Identity("农场", 2024, null, null), Map.of(), List.of(), List.of()),
          List.of());

  private final VerdictCodec codec = new VerdictCodec(List.of(Sample.FORM));

  @Test
  void whatIsEncodedIsReadBack() throws IOException {
    assertThat(codec.decode(codec.encode(OUTCOME))).isEqualTo(OUTCOME);
  }

  @Test
  void anotherVersionIsToldApart() {
    byte[] bytes = codec.encode(OUTCOME);
    bytes[0]++;
    assertThatThrownBy(() -> codec.decode(bytes)).isInstanceOf(UnknownVersionException.class);
  }

  @Test
  void noBytesAndAFormThatIsGoneAreGarbled() {
    byte[] bytes = codec.encode(OUTCOME);
    VerdictCodec withoutForms = new VerdictCodec(List.of());
    assertThatThrownBy(() -> withoutForms.decode(bytes)).isInstanceOf(GarbledException.class);
    assertThatThrownBy(() -> codec.decode(new byte[0])).isInstanceOf(GarbledException.class);
  }
}
