package gouji.document.office;

import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A stream of XML elements, known by their local names. Office documents declare no types and no
 * entities; what does is an attack.
 */
final class Xml {
  private static final XMLInputFactory FACTORY = factory();
  private static final int HEAD = 200;
  private static final int UTF_8_MARK = 3;
  private static final Pattern DECLARED =
      Pattern.compile("\\A\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z][\\w.-]*)[\"']");

  private final XMLStreamReader reader;
  private boolean again;

  private Xml(XMLStreamReader reader) {
    this.reader = reader;
  }

  static Xml read(InputStream in) throws RefusedException {
    try {
      // Left to decode by itself, the JDK's reader prints of malformed characters.
      BufferedInputStream bytes = new BufferedInputStream(in);
      bytes.mark(HEAD);
      byte[] head = bytes.readNBytes(HEAD);
      bytes.reset();
      Charset charset = charset(head);
      if (new String(head, StandardCharsets.UTF_8).startsWith("\uFEFF")) {
        bytes.skipNBytes(UTF_8_MARK);
      }
      Reader characters = new InputStreamReader(bytes, charset.newDecoder());
      return new Xml(FACTORY.createXMLStreamReader(characters));
    } catch (IOException | XMLStreamException e) {
      throw Parcel.damaged(e);
    }
  }

  /** The encoding of an XML file: UTF-8, unless a mark or a declaration says another. */
  private static Charset charset(byte[] head) {
    if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16;
    }
    if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16;
    }
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    boolean known = declared.find() && Charset.isSupported(declared.group(1));
    return known ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Goes to the next start, end or text; false at the end of the stream. */
  boolean next() throws RefusedException {
    if (again) {
      again = false;
      return true;
    }
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new Refusal(Reason.HOSTILE, "文件里有实体声明（DTD），这种写法常用来攻击系统，拒绝读取。").exception();
          case XMLStreamConstants.START_ELEMENT,
              XMLStreamConstants.END_ELEMENT,
              XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE ->
          // Anything else is a comment or an instruction.
          {
            return true;
          }
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw Parcel.damaged(e);
    }
  }

  /** Lets the next step stay where this one is, for whoever is to read from here. */
  void again() {
    again = true;
  }

  boolean atStart() {
    return reader.isStartElement();
  }

  boolean atEnd(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  boolean atText() {
    return reader.isCharacters();
  }

  /** The local name of the element that starts or ends here. */
  String name() {
    return reader.getLocalName();
  }

  String text() {
    return reader.getText();
  }

  /** The attribute of this local name, in whatever namespace. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  String attribute(String name, String otherwise) {
    String value = attribute(name);
    return value == null ? otherwise : value;
  }

  /** The attribute as a whole number; what is no number counts as absent. */
  int number(String name, int otherwise) {
    String value = attribute(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Goes to the end of the element that starts here, past all it holds. */
  void skip() throws RefusedException {
    for (int depth = 1; depth > 0; ) {
      if (!next()) {
        return;
      }
      if (reader.isStartElement()) {
        depth++;
      } else if (reader.isEndElement()) {
        depth--;
      }
    }
  }

  /** The text of the element that starts here, up to its end. */
  String content() throws RefusedException {
    StringBuilder content = new StringBuilder();
    for (int depth = 1; depth > 0 && next(); ) {
      if (reader.isStartElement()) {
        depth++;
      } else if (reader.isEndElement()) {
        depth--;
      } else {
        content.append(reader.getText());
      }
    }
    return content.toString();
  }
}
