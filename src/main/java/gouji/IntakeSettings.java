package gouji;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** The settings that say when nothing more is taken in. */
@ConfigurationProperties("gouji.intake")
record IntakeSettings(long maxWaiting, DataSize minFree) {
  IntakeSettings {
    if (maxWaiting < 1) {
      throw new IllegalArgumentException(
          "gouji.intake.max-waiting is " + maxWaiting + ", but must be at least 1");
    }
    if (minFree.isNegative()) {
      throw new IllegalArgumentException(
          "gouji.intake.min-free is " + minFree + ", but must be 0 or more");
    }
  }
}
