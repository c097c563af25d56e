package gouji.access;

import java.time.Duration;
import java.util.List;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * How the server elsewhere is called: briefly, as strangers can have it called, and each call holds
 * one of the threads by which everybody is answered.
 */
final class OidcCalls {
  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final Duration TO_ANSWER = Duration.ofSeconds(5);

  private OidcCalls() {}

  /** Asks for what is described in JSON. */
  static RestTemplate plain() {
    return new RestTemplate(brief());
  }

  /** Asks who someone is, and understands why that is not told. */
  static RestTemplate ofPeople() {
    RestTemplate calls = plain();
    calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    return calls;
  }

  /** Gives the code with which someone came back for the token that says who he is. */
  static RestClient forTokens() {
    return RestClient.builder()
        .requestFactory(brief())
        .messageConverters(
            known -> {
              known.clear();
              known.addAll(
                  List.of(
                      new FormHttpMessageConverter(),
                      new OAuth2AccessTokenResponseHttpMessageConverter()));
            })
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }

  private static ClientHttpRequestFactory brief() {
    SimpleClientHttpRequestFactory calls = new SimpleClientHttpRequestFactory();
    calls.setConnectTimeout(TO_CONNECT);
    calls.setReadTimeout(TO_ANSWER);
    return calls;
  }
}
