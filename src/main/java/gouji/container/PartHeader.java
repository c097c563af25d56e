package gouji.container;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a part says of its name. Senders write it in four ways: by the book (RFC
 * 2231), in encoded words (RFC 2047), or raw in UTF-8 or GBK.
 */
final class PartHeader {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Mail programs say GB2312 or GBK and mean what Windows writes. */
  private static final Map<Charset, Charset> MEANT =
      Map.of(Charset.forName("GB2312"), GB18030, Charset.forName("GBK"), GB18030);

  private @Nullable String fileName;
  private @Nullable String typeName;
  private boolean inline;
  private boolean referred;

  void take(Field field) {
    switch (field.getNameLowerCase()) {
      case "content-disposition" -> {
        RawBody body = body(field);
        inline = "inline".equalsIgnoreCase(body.getValue());
        fileName = parameter(body, "filename");
      }
      case "content-type" -> typeName = parameter(body(field), "name");
      case "content-id", "content-location" -> referred = true;
      default -> {}
    }
  }

  @Nullable String name() {
    return fileName == null ? typeName : fileName;
  }

  /** Whether the text of the mail shows this part within itself, as it does a logo. */
  boolean shown() {
    return inline || referred;
  }

  private static RawBody body(Field field) {
    // One character a byte, so that raw names keep their bytes until their encoding is told.
    byte[] raw = field.getRaw() == null ? new byte[0] : field.getRaw().toByteArray();
    String line = new String(raw, StandardCharsets.ISO_8859_1);
    String value = line.substring(line.indexOf(':') + 1);
    return RawFieldParser.DEFAULT.parseRawBody(new RawField(field.getName(), value));
  }

  private static @Nullable String parameter(RawBody body, String name) {
    MimeParameterMapping parameters = new MimeParameterMapping();
    for (NameValuePair pair : body.getParams()) {
      if (pair.getValue() != null) {
        parameters.addParameter(pair.getName(), pair.getValue());
      }
    }
    String value = parameters.get(name);
    return value == null || value.isBlank() ? null : decode(value.strip());
  }

  private static String decode(String value) {
    boolean bytes = value.chars().allMatch(c -> c <= 0xFF) && value.chars().anyMatch(c -> c > 0x7F);
    if (bytes) {
      return Labels.decode(value.getBytes(StandardCharsets.ISO_8859_1));
    }
    return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, GB18030, MEANT);
  }
}
