package gouji.container;

import gouji.submission.Bytes;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Opens mails saved by Outlook (MSG): their attachments, or their text. */
final class OutlookOpener implements Opener {
  private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
  private static final String MARK = "__properties_version1.0";
  private static final int DEEPEST = 5;
  private static final Pattern PICTURE =
      Pattern.compile("\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf)$", Pattern.CASE_INSENSITIVE);

  static boolean mail(Bytes bytes, String head) {
    if (!head.startsWith(OLE2)) {
      return false;
    }
    try (POIFSFileSystem file = new POIFSFileSystem(bytes.stream())) {
      return file.getRoot().hasEntryCaseInsensitive(MARK);
    } catch (IOException | RuntimeException e) {
      return false; // whoever reads documents will say that it is damaged
    }
  }

  @Override
  public void open(Bytes bytes, Sink sink) throws IOException, RefusedException {
    List<Piece> pieces = new ArrayList<>();
    try (MAPIMessage message = new MAPIMessage(bytes.stream())) {
      take(message, "", 0, pieces);
    } catch (RuntimeException e) {
      throw Walk.damaged().exception(e);
    }
    for (Piece piece : pieces) {
      byte[] content = piece.content();
      sink.entry(piece.name(), content.length, () -> new ByteArrayInputStream(content));
    }
  }

  /** Something to hand on. OLE2 gives no streams, so it is held whole. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Piece(String name, byte[] content) {}

  private static void take(MAPIMessage message, String folder, int depth, List<Piece> pieces)
      throws IOException, RefusedException {
    if (depth > DEEPEST) {
      throw new Refusal(Reason.HOSTILE, "邮件一层套一层，超过" + DEEPEST + "层，拒绝读取。").exception();
    }
    message.setReturnNullOnMissingChunk(true);
    message.guess7BitEncoding();
    List<MailPart> parts = new ArrayList<>();
    List<byte[]> contents = new ArrayList<>();
    List<MAPIMessage> forwarded = new ArrayList<>();
    for (AttachmentChunks attachment : message.getAttachmentFiles()) {
      if (attachment.isEmbeddedMessage()) {
        forwarded.add(attachment.getEmbeddedMessage());
      } else if (attachment.getEmbeddedAttachmentObject() != null) {
        parts.add(part(contents.size(), attachment));
        contents.add(attachment.getEmbeddedAttachmentObject());
      }
    }
    if (forwarded.isEmpty()) {
      text(message, parts, contents);
    }
    for (MailPart part : MailPart.wanted(parts)) {
      pieces.add(new Piece(folder + part.name(), contents.get(part.index())));
    }
    for (MAPIMessage inner : forwarded) {
      take(inner, folder + "邮件.msg!/", depth + 1, pieces);
    }
  }

  private static MailPart part(int index, AttachmentChunks attachment) {
    String name = first(attachment.getAttachLongFileName(), attachment.getAttachFileName());
    String type = first(attachment.getAttachMimeTag());
    String known = type == null ? "application/octet-stream" : type.toLowerCase(Locale.ROOT);
    String label = name == null ? "附件" + (index + 1) : name;
    boolean picture = PICTURE.matcher(label).find();
    return new MailPart(
        index, picture ? "image/*" : known, label, attachment.getAttachContentId() != null);
  }

  private static @Nullable String first(@Nullable StringChunk... chunks) {
    for (StringChunk chunk : chunks) {
      if (chunk != null && chunk.getValue() != null && !chunk.getValue().isBlank()) {
        return chunk.getValue();
      }
    }
    return null;
  }

  /** Adds the text of the mail, laid out and plain. */
  private static void text(MAPIMessage message, List<MailPart> parts, List<byte[]> contents) {
    try {
      add("text/html", message.getHtmlBody(), parts, contents);
      add("text/plain", message.getTextBody(), parts, contents);
    } catch (ChunkNotFoundException e) {
      throw new IllegalStateException("missing pieces come as null", e);
    }
  }

  private static void add(
      String type, @Nullable String text, List<MailPart> parts, List<byte[]> contents) {
    if (text != null && !text.isBlank()) {
      parts.add(new MailPart(contents.size(), type, null, false));
      contents.add(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
