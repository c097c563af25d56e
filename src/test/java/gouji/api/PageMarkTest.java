package gouji.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.ledger.Filings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageMarkTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "青岚县 12024", "a b\n-c 12024"})
  void isReadAsItWasWritten(String filed) {
    Filings.Mark mark = new Filings.Mark(filed, "38FT4GHVR60R3", 12);
    assertThat(PageMark.write(mark)).matches(PageMark.WRITTEN);
    assertThat(PageMark.read(PageMark.write(mark))).isEqualTo(mark);
  }

  @Test
  void nothingIsTheBeginning() {
    assertThat(PageMark.read("")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAA", "MzhGVDRHSFZSNjBSMy0x", "=", "--__"})
  void whatWeDidNotWriteIsRefused(String written) {
    assertThatThrownBy(() -> PageMark.read(written)).isInstanceOf(ProblemException.class);
  }
}
