package gouji;

import gouji.api.Reception;
import gouji.camel.Delivery;
import gouji.submission.HandedIn;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way in by the API: it ends in the routes where every way does. */
@Configuration(proxyBeanMethods = false)
class ApiWay {
  @Bean
  Reception reception(ProducerTemplate camel, Headroom headroom) {
    return new Reception() {
      @Override
      public String receive(HandedIn handedIn) throws IOException {
        return send(camel, "direct:submit", handedIn);
      }

      @Override
      public String receiveOnce(HandedIn handedIn, String delivery) throws IOException {
        return send(camel, "direct:submit-once", new Delivery(handedIn, delivery));
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

  /** One way only: the queue at its end gives no answer. What remains is the id. */
  private static String send(ProducerTemplate camel, String way, Object body) throws IOException {
    Exchange sent = camel.send(way, exchange -> exchange.getMessage().setBody(body));
    Exception fault = sent.getException();
    if (fault instanceof RuntimeException known) {
      throw known;
    }
    if (fault != null) {
      throw new IOException("a document was not taken in", fault);
    }
    return Objects.requireNonNull(sent.getMessage().getBody(String.class), "the id");
  }
}
