package gouji.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server says of senders, and what others would have it say. */
class AuthenticationResultsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | mx.ours.cn; dmarc=pass header.from=gov.cn
          true  | MX.ours.cn 1; DMARC=Pass (p=none) header.from=GOV.cn
          true  | mx.ours.cn; dkim=fail header.d=x.cn; dkim=pass (2048-bit key; ok) header.d=gov.cn
          true  | mx.ours.cn; spf=pass smtp.mailfrom=lisi@gov.cn
          true  | mx.ours.cn; spf=pass smtp.mailfrom="li si"@gov.cn
          true  | mx.ours.cn; auth=pass smtp.auth=lisi@gov.cn
          true  | mx.ours.cn; dkim/1=pass reason="good; signature" header.i=@gov.cn
          false | mx.ours.cn; none
          false | mx.ours.cn
          false | ''
          false | ;;;
          false | mx.theirs.cn; dmarc=pass header.from=gov.cn
          false | mx.ours.cn.evil.cn; dmarc=pass header.from=gov.cn
          false | mx.theirs.cn mx.ours.cn; dmarc=pass header.from=gov.cn
          false | (mx.theirs.cn; mx.ours.cn; dmarc=pass header.from=gov.cn
          false | mx.ours.cn; dmarc=fail header.from=gov.cn; spf=pass smtp.mailfrom=gov.cn
          false | mx.ours.cn; dkim=pass header.d=evil.cn
          false | mx.ours.cn; dkim=pass header.d=ov.cn
          false | mx.ours.cn; dkim=pass header.d=sub.gov.cn
          false | mx.ours.cn; dkim=none reason="dkim=pass header.d=gov.cn"
          false | mx.ours.cn; spf=none (dmarc=pass header.from=gov.cn)
          false | mx.ours.cn; spf=pass smtp.mailfrom="a; dmarc=pass header.from=gov.cn "@evil.cn
          false | mx.ours.cn; spf=pass smtp.mailfrom="\\"; dmarc=pass header.from=gov.cn"@evil.cn
          false | mx.ours.cn; arc=pass header.from=gov.cn
          false | mx.ours.cn; dkim=pass
          """)
  void vouchesFor(boolean vouches, String field) {
    assertThat(AuthenticationResults.of("mx.ours.cn", List.of(field)).vouchFor("gov.cn"))
        .isEqualTo(vouches);
  }

  @ParameterizedTest(name = "{0}: {1} above {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          false | ours; dmarc=none header.from=gov.cn | ours; dmarc=pass header.from=gov.cn
          true  | ours; dmarc=pass header.from=gov.cn | ours; dmarc=fail header.from=gov.cn
          true  | ours; dkim=none                     | ours; dmarc=pass header.from=gov.cn
          true  | other; dmarc=fail                   | ours; dmarc=pass header.from=gov.cn
          """)
  void theTopmostHasTheSay(boolean vouches, String above, String below) {
    assertThat(AuthenticationResults.of("ours", List.of(above, below)).vouchFor("gov.cn"))
        .isEqualTo(vouches);
  }

  @ParameterizedTest
  @CsvSource({"(", "\"", "\\", "(\\", "\"\\", ";", "a=", "=;"})
  void lengthDoesNotMatter(String piece) {
    String field = "ours; dkim=pass header.d=evil.cn " + piece.repeat(100_000);
    assertThat(AuthenticationResults.of("ours", List.of(field)).vouchFor("gov.cn")).isFalse();
  }
}
