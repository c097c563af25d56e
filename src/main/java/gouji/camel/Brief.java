package gouji.camel;

import java.io.IOException;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/**
 * How we speak to a server of which only the status matters: one request, one answer, and hang up
 * before whatever it has to say besides. The client itself would read that to the end, however long
 * it is, try some answers again by itself, and keep cookies.
 */
public final class Brief implements HttpClientConfigurer {

  @Override
  public void configureHttpClient(HttpClientBuilder client) {
    client
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableContentCompression()
        .addExecInterceptorFirst("hang-up", Brief::withoutBody);
  }

  private static ClassicHttpResponse withoutBody(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    ClassicHttpResponse response = chain.proceed(request, scope);
    // To close it instead would be to read it.
    scope.execRuntime.discardEndpoint();
    response.setEntity(null);
    return response;
  }
}
