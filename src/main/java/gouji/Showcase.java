package gouji;

import gouji.archive.LivePackage;
import gouji.dossier.Facsimiles;
import gouji.form.Shelf;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API and the desk show of reports: data made for who asks, and pictures of pages. */
@Configuration(proxyBeanMethods = false)
class Showcase {
  private static final int DRAWN_AT_A_TIME = 2;

  @Bean
  LivePackage livePackage(Shelf shelf) {
    return new LivePackage(shelf.forms());
  }

  @Bean
  Facsimiles facsimiles(GatewaySettings settings, Premises premises, Clock clock)
      throws IOException {
    return new Facsimiles(
        settings.data().resolve("pages"),
        settings.maxPictures().toBytes(),
        settings.allowance(),
        DRAWN_AT_A_TIME,
        clock);
  }
}
