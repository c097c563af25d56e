package gouji;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says who calls, at a gateway that is otherwise as always. */
@RestController
class Echo {
  private static final List<String> ROLES = List.of("operator", "reviewer", "viewer");

  @Configuration(proxyBeanMethods = false)
  @Import(Gateway.class)
  static class WithEcho {
    @Bean
    Echo echo() {
      return new Echo();
    }
  }

  @GetMapping(path = "/api/echo", produces = "text/plain;charset=UTF-8")
  String who(HttpServletRequest request) {
    String role =
        ROLES.stream()
            .filter(name -> request.isUserInRole(name.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElse("none");
    return request.getRemoteUser() + " " + role;
  }

  @GetMapping(path = "/echo", produces = "text/plain;charset=UTF-8")
  String page(CsrfToken token) {
    return "token " + token.getToken();
  }

  @PostMapping(path = {"/api/echo", "/echo", "/api/users/echo"})
  String act() {
    return "done";
  }
}
