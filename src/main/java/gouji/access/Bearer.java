package gouji.access;

import gouji.ledger.ApiKey;
import gouji.ledger.Ledger;
import gouji.ledger.LedgerException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows programs by the key they show with every request; nothing is remembered of them. */
final class Bearer extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(Bearer.class);

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
    noteUse(key.get());
    Identity.takeOn(Identity.of(KEY + key.get().name(), key.get().role()), request, response);
    chain.doFilter(request, response);
  }

  /** Who only reads is served also while nothing can be written, as when the disk is full. */
  private void noteUse(ApiKey key) {
    try {
      ledger.apiKeys().used(key);
    } catch (LedgerException e) {
      LOG.warn("the use of the key {} could not be noted: {}", key.name(), e.toString());
    }
  }
}
