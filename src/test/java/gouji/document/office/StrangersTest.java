package gouji.document.office;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.submission.Bytes;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrangersTest {

  @DisplayName("a file of a kind that is not read is told what it is")
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "PNG, 89504e470d0a1a0a, SCANNED, 图片",
    "JPEG, ffd8ffe0, SCANNED, 图片",
    "RAR, 526172211a0700, UNSUPPORTED, 请改用 ZIP",
    "program, 4d5a900003000000, UNSUPPORTED, application/x-",
    "XML, 3c3f786d6c20, UNSUPPORTED, XML",
    "data, 0001020304, UNSUPPORTED, 无法识别"
  })
  void tellsWhatItIs(String what, String start, Reason reason, String words) {
    byte[] bytes = Arrays.copyOf(HexFormat.of().parseHex(start), 2000);
    Refusal refusal = Strangers.refusal(Bytes.of(bytes));
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal.message()).contains(words);
  }
}
