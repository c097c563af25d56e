package gouji;

import gouji.api.Reception;
import gouji.submission.Batch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way in by the API: it ends in the routes where every way does. */
@Configuration(proxyBeanMethods = false)
class ApiWay {
  @Bean
  RoutesNeeded routesNeeded(GatewaySettings settings) {
    return new RoutesNeeded(settings.routes());
  }

  @Bean
  Reception reception(ProducerTemplate camel, Headroom headroom) {
    return new Reception() {
      @Override
      public List<String> receive(Batch batch) throws IOException {
        List<?> ids = send(camel, "direct:submit-together", batch).getMessage().getBody(List.class);
        return ids.stream().map(String::valueOf).toList();
      }

      @Override
      public void queue(String id) throws IOException {
        send(camel, "direct:queue", id);
      }

      @Override
      public Optional<String> slowed() {
        return headroom.lack();
      }
    };
  }

  /** One way only: the queue at its end gives no answer. */
  private static Exchange send(ProducerTemplate camel, String way, Object body) throws IOException {
    Exchange sent = camel.send(way, exchange -> exchange.getMessage().setBody(body));
    Exception fault = sent.getException();
    if (fault instanceof RuntimeException known) {
      throw known;
    }
    if (fault instanceof IOException known) {
      throw known;
    }
    if (fault != null) {
      throw new IOException("documents were not taken in", fault);
    }
    return sent;
  }
}
