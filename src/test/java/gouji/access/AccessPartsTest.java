package gouji.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.ledger.Role;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties.ForwardHeadersStrategy;

/** What of who may needs no gateway to be seen. */
class AccessPartsTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "10.1.2.3", "::"})
  void whereOthersGetInThereMustBeUsers(String address) throws UnknownHostException {
    InetAddress open = InetAddress.getAllByName(address)[0];
    assertThatThrownBy(() -> new Threshold(open, null, false, () -> false))
        .hasMessageStartingWith("server.address")
        .hasMessageContaining("gouji user add");
    assertThat(new Threshold(open, null, true, () -> true).isOpen()).isFalse();
  }

  @Test
  void whereNothingSaysWhereToListenItIsEverywhere() {
    assertThatThrownBy(() -> new Threshold(null, null, false, () -> false))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void thisMachineIsOpenAsLongAsThereAreNoUsers() {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    assertThat(new Threshold(loopback, null, false, () -> false).isOpen()).isTrue();
    assertThat(new Threshold(loopback, null, false, () -> true).isOpen()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "NATIVE,  '',          '',          server.forward-headers-strategy",
    "NONE,    x.cn,        '',          gouji.access.hosts",
    "NONE,    '',          X-Real-IP,   server.tomcat.remoteip",
    "NONE,    '',          '',          ",
  })
  void behindAProxyThereMustBeUsersAsWell(
      ForwardHeadersStrategy strategy, String host, String header, @Nullable String named) {
    ServerProperties server = new ServerProperties();
    server.setForwardHeadersStrategy(strategy);
    server.getTomcat().getRemoteip().setRemoteIpHeader(header);
    List<String> hosts = host.isEmpty() ? List.of() : List.of(host);
    String proxied = ProxySetting.in(server, new AccessSettings(hosts, "open", oidc("role")));
    assertThat(proxied).isEqualTo(named);
    InetAddress loopback = InetAddress.getLoopbackAddress();
    if (named != null) {
      assertThatThrownBy(() -> new Threshold(loopback, proxied, false, () -> false))
          .hasMessageStartingWith(named + " lets other machines in")
          .hasMessageEndingWith("or leave " + named + " unset");
      AtomicBoolean users = new AtomicBoolean(true);
      Threshold left = new Threshold(loopback, proxied, false, users::get);
      users.set(false);
      assertThat(left.isOpen()).as("when the last user is removed").isFalse();
    }
  }

  @Test
  void aCallerMayNotSayHimselfWhereHeIs() {
    ServerProperties server = new ServerProperties();
    server.setForwardHeadersStrategy(ForwardHeadersStrategy.FRAMEWORK);
    assertThatThrownBy(
            () -> ProxySetting.in(server, new AccessSettings(List.of(), "open", oidc("role"))))
        .hasMessageStartingWith("server.forward-headers-strategy is 'framework'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"foo.invalid", "localhost", "", "999.0.0.1", "1.2.3", "a:b:c", "0x7f.1", "本机"})
  void whatIsNoAddressIsOneUnknownCallerAndNotLookedUp(String address) {
    assertThat(Addresses.network(address)).isEqualTo("unknown");
    assertThat(Addresses.isLoopback(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
  void thisMachineIsKnownByItsAddress(String address) {
    assertThat(Addresses.isLoopback(address)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, 10.0.0.2, false",
    "10.0.0.1, 10.0.0.1, true",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false"
  })
  void aHouseholdOfIpv6IsOneCaller(String one, String other, boolean same) {
    assertThat(Addresses.network(one).equals(Addresses.network(other))).isEqualTo(same);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "本机", "key:x", "oidc:x", "a b", "../x", "<b>", ".x", "a\nb"})
  void aNameThatCouldBeTakenForSomethingElseIsUnfit(String name) {
    assertThat(Names.areFit(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"张三", "li.si@example.cn", "A-1_b"})
  void othersAreFit(String name) {
    assertThat(Names.areFit(name)).isTrue();
  }

  @Test
  void aPasswordIsKeptAsItsHashAndKnownHoweverItIsTyped() {
    String hash = Passwords.hash("é long enough");
    assertThat(hash).startsWith("{bcrypt}$2").doesNotContain("long");
    assertThat(Passwords.match("e\u0301 long enough", hash)).isTrue();
    assertThat(Passwords.match("e long enough", hash)).isFalse();
  }

  @Test
  void theHighestRoleThatIsClaimedCounts() {
    OidcSettings nested = oidc("realm_access.roles");
    assertThat(nested.role(Map.of("realm_access", Map.of("roles", List.of("staff", "chief")))))
        .contains(Role.OPERATOR);
    assertThat(nested.role(Map.of("realm_access", Map.of("roles", List.of("staff")))))
        .contains(Role.VIEWER);
    assertThat(nested.role(Map.of("roles", List.of("chief")))).isEmpty();
    assertThat(nested.role(Map.of("realm_access", "chief"))).isEmpty();
    assertThat(oidc("role").role(Map.of("role", "chief"))).contains(Role.OPERATOR);
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.cn, operator, https://id.cn, id, secret, gouji.access.hosts",
    "x.cn:80, operator, https://id.cn, id, secret, gouji.access.hosts",
    "x.cn, all, https://id.cn, id, secret, gouji.access.metrics",
    "x.cn, open, id.cn, id, secret, gouji.access.oidc.issuer",
    "x.cn, open, https://id.cn, '', secret, gouji.access.oidc.client-id",
    "x.cn, open, https://id.cn, id, '', gouji.access.oidc.client-secret"
  })
  void aWrongSettingIsNamed(
      String host, String metrics, String issuer, String id, String secret, String named) {
    assertThatThrownBy(
            () ->
                new AccessSettings(
                    List.of(host),
                    metrics,
                    new OidcSettings(
                        issuer, id, secret, "name", "roles", List.of(), List.of(), List.of())))
        .hasMessageStartingWith(named + " is '")
        .hasMessageContaining("must be");
  }

  @Test
  void theSecretIsNotTold() {
    assertThat(oidc("role").toString()).isEqualTo("https://id.example.cn");
  }

  private static OidcSettings oidc(String claim) {
    return new OidcSettings(
        "https://id.example.cn",
        "gouji",
        "secret",
        "name",
        claim,
        List.of("staff"),
        List.of(),
        List.of("chief"));
  }
}
