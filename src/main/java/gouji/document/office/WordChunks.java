package gouji.document.office;

import gouji.document.Document.Kind;
import gouji.document.Draft;
import gouji.document.Sniffer;
import gouji.document.text.TextReaders;
import gouji.submission.Bytes;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents of other kinds that a DOCX has embedded for Word to convert. Programs that make a
 * DOCX of a web page often leave it at that.
 */
final class WordChunks {
  static final WordChunks NONE = new WordChunks(Map.of());

  private final Map<String, Bytes> chunks;

  private WordChunks(Map<String, Bytes> chunks) {
    this.chunks = chunks;
  }

  /** The chunks that belong to a part of the package. */
  static WordChunks of(Parcel parcel, String part) throws RefusedException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Optional<InputStream> stated = parcel.part(folder + "_rels/" + part.substring(slash) + ".rels");
    Map<String, Bytes> chunks = new HashMap<>();
    if (stated.isPresent()) {
      Xml relations = Xml.read(stated.get());
      while (relations.next()) {
        if (relations.atStart() && relations.attribute("Type", "").endsWith("/aFChunk")) {
          String target = relations.attribute("Target", "");
          Optional<InputStream> content =
              parcel.part(target.startsWith("/") ? target : folder + target);
          if (content.isPresent()) {
            chunks.put(relations.attribute("Id", ""), bytes(content.get()));
          }
        }
      }
    }
    return new WordChunks(chunks);
  }

  private static Bytes bytes(InputStream in) throws RefusedException {
    try {
      return Bytes.of(in.readAllBytes());
    } catch (IOException e) {
      throw Parcel.damaged(e);
    }
  }

  /** What the chunk shows. */
  List<Draft> read(String id) throws RefusedException {
    Bytes chunk = chunks.get(id);
    if (chunk == null || !Sniffer.kind(chunk).equals(Optional.of(Kind.HTML))) {
      throw new Refusal(Reason.UNSUPPORTED, "文件里嵌有另一份文件，读不出来；请用 Word 打开后另存，再提交。").exception();
    }
    return TextReaders.embedded(chunk.array());
  }
}
