package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of the way out to another program, which are looked at before anything goes out. */
class PushSettingsTest {
  private static final String SECRET = "not to be seen by anyone";
  private static final String HEADER = "Gouji-Signature";
  private static final Duration WEEK = Duration.ofDays(7);

  @ParameterizedTest
  @ValueSource(strings = {"host/path", "ftp://host/", "https://", "https://me:pass@host/", "a b"})
  void wantsAnAddress(String url) {
    assertThatThrownBy(() -> new PushSettings(url, SECRET, HEADER, 1000, WEEK))
        .hasMessageContaining("gouji.push.url");
  }

  @Test
  void wantsASecretThatIsNotGuessed() {
    assertThatThrownBy(() -> new PushSettings("https://host/", "short", HEADER, 1000, WEEK))
        .hasMessageContaining("gouji.push.secret")
        .hasMessageNotContaining("short");
    assertThat(new PushSettings("", "", HEADER, 1000, WEEK).on()).isFalse();
  }

  @Test
  void wantsWhatCanBeKept() {
    assertThatThrownBy(() -> new PushSettings("", "", "a: b", 1000, WEEK))
        .hasMessageContaining("gouji.push.header");
    assertThatThrownBy(() -> new PushSettings("", "", HEADER, 0, WEEK))
        .hasMessageContaining("gouji.push.timeout");
    assertThatThrownBy(() -> new PushSettings("", "", HEADER, 1000, Duration.ZERO))
        .hasMessageContaining("gouji.push.give-up");
  }

  @Test
  void tellsNobodyTheSecret() {
    PushSettings settings = new PushSettings("https://host/?token=x", SECRET, HEADER, 1000, WEEK);
    assertThat(settings.toString()).doesNotContain(SECRET, "token");
  }
}
