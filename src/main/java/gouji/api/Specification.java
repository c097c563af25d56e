package gouji.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contract of the API, as programs read it. */
@RestController
final class Specification {
  static final String FILE = "gouji/openapi.yaml";

  private static final MediaType YAML =
      new MediaType("application", "yaml", StandardCharsets.UTF_8);

  private final byte[] text;
  private final String tag;

  Specification() throws IOException {
    this.text = new ClassPathResource(FILE).getContentAsByteArray();
    this.tag = "W/\"" + DigestUtils.md5DigestAsHex(text) + '"';
  }

  @GetMapping(path = "/api/openapi.yaml", produces = "application/yaml")
  ResponseEntity<byte[]> specification() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .eTag(tag)
        .contentType(YAML)
        .body(text);
  }
}
