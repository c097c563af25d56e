package gouji.api;

import gouji.ledger.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** Who calls the API. */
final class Caller {
  /** Where nobody guards the gateway. */
  private static final String NOBODY = "本机";

  private Caller() {}

  static String name(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getRemoteUser(), NOBODY);
  }

  static Actor actor(HttpServletRequest request) {
    return new Actor(name(request), request.getRemoteAddr());
  }
}
