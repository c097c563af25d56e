package gouji.access;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Reads the tokens that say who someone is, and holds them against the keys of who issued them; as
 * Spring's own does, but without waiting for these keys without end.
 */
final class IdTokens implements JwtDecoderFactory<ClientRegistration> {
  private final ConcurrentMap<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

  @Override
  public JwtDecoder createDecoder(ClientRegistration issuer) {
    return decoders.computeIfAbsent(issuer.getRegistrationId(), id -> decoder(issuer));
  }

  private static JwtDecoder decoder(ClientRegistration issuer) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(issuer.getProviderDetails().getJwkSetUri())
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .restOperations(OidcCalls.plain())
            .build();
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    decoder.setJwtValidator(
        JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(issuer))));
    return decoder;
  }
}
