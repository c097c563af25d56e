package gouji.document.office;

import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.io.InputStream;
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

  private final XMLStreamReader reader;
  private boolean again;

  private Xml(XMLStreamReader reader) {
    this.reader = reader;
  }

  static Xml read(InputStream in) throws RefusedException {
    try {
      return new Xml(FACTORY.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      throw Parcel.damaged(e);
    }
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
