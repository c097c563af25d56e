package gouji.access;

import gouji.ledger.ApiKey;
import gouji.ledger.Ledger;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows programs by the key they show with every request; nothing is remembered of them. */
final class Bearer extends OncePerRequestFilter {
  /** Before the name of a key, where names of users may stand too. */
  private static final String KEY = "key:";

  private final Ledger ledger;
  private final Roll roll;

  Bearer(Ledger ledger, Roll roll) {
    this.ledger = ledger;
    this.roll = roll;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String shown = Requests.key(request);
    if (shown == null) {
      chain.doFilter(request, response);
      return;
    }
    Optional<ApiKey> key = roll.key(Keys.hash(shown));
    if (key.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
      Refusal.KEY.tell(request, response);
      return;
    }
    ledger.apiKeys().used(key.get());
    Identity.takeOn(Identity.of(KEY + key.get().name(), key.get().role()), request, response);
    chain.doFilter(request, response);
  }
}
