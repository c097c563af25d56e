package gouji.api;

import gouji.submission.Doorstep;
import gouji.submission.Parcel;
import gouji.submission.TooLargeException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/** Takes the documents of a request in: its body, or the files of its form, as they come. */
final class Uploads {
  /** What one request may bring, as a form. */
  private static final int MOST_FILES = 100;

  private static final int MOST_TIMES = 4;
  private static final int LONGEST_NAME = 1000;

  /** The longest name fits in, also where each of its bytes is written as three signs. */
  private static final int LONGEST_HEADER_KILOBYTES = 16;

  private static final char REPLACEMENT = '\uFFFD';
  private static final String FORM = "multipart/form-data";

  /** What no document is called by anybody: forms without files, or parts of we know not what. */
  private static final List<String> NO_DOCUMENTS =
      List.of("application/x-www-form-urlencoded", "multipart/");

  private final Doorstep doorstep;
  private final Clock clock;

  Uploads(Doorstep doorstep, Clock clock) {
    this.doorstep = doorstep;
    this.clock = clock;
  }

  /** The documents, which are all there or none; whoever has them closes them. */
  List<Upload> of(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    String kind = type == null ? "" : type.toLowerCase(Locale.ROOT).strip();
    if (kind.startsWith(FORM)) {
      return form(request);
    }
    if (NO_DOCUMENTS.stream().anyMatch(kind::startsWith)) {
      throw new ProblemException(
          ProblemKind.UNSUPPORTED_MEDIA_TYPE, ProblemKind.UNSUPPORTED_MEDIA_TYPE.code());
    }
    String name = name(name(request));
    if (request.getContentLengthLong() > doorstep.maxBytes()) {
      throw UploadStream.tooLarge();
    }
    InputStream body = new UploadStream(request.getInputStream(), doorstep.maxBytes(), clock);
    return List.of(take(name, body));
  }

  private Upload take(String name, InputStream content) throws IOException {
    Parcel parcel = doorstep.parcel();
    boolean whole = false;
    try {
      parcel.take(content::transferTo);
      whole = true;
      return new Upload(name, parcel);
    } catch (TooLargeException e) {
      throw UploadStream.tooLarge();
    } finally {
      if (!whole) {
        parcel.close();
      }
    }
  }

  private static @Nullable String name(HttpServletRequest request) {
    String asked = request.getParameter("name");
    String disposition = request.getHeader("Content-Disposition");
    if (asked != null || disposition == null) {
      return asked;
    }
    try {
      return ContentDisposition.parse(asWritten(disposition)).getFilename();
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("name-invalid");
    }
  }

  /** Some write names into headers as they are; the server takes each byte for a letter. */
  private static String asWritten(String header) {
    try {
      byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException otherwise) {
      return header;
    }
  }

  /** The name that is kept: as it was sent, but without what could forge a line. */
  private static String name(@Nullable String sent) {
    if (sent == null || sent.isBlank()) {
      throw ProblemException.invalid("name-missing");
    }
    if (sent.length() > LONGEST_NAME) {
      throw ProblemException.invalid("name-invalid");
    }
    StringBuilder name = new StringBuilder();
    sent.strip()
        .codePoints()
        .map(c -> Character.isISOControl(c) ? REPLACEMENT : c)
        .forEach(name::appendCodePoint);
    return name.toString();
  }

  private List<Upload> form(HttpServletRequest request) throws IOException {
    FileUpload parts = new FileUpload();
    parts.setHeaderEncoding(StandardCharsets.UTF_8.name());
    parts.setPartHeaderSizeMax(LONGEST_HEADER_KILOBYTES * 1024);
    List<Upload> uploads = new ArrayList<>();
    boolean whole = false;
    try {
      FileItemIterator items = parts.getItemIterator(new Body(request));
      while (items.hasNext()) {
        take(items.next(), uploads);
      }
      if (uploads.isEmpty()) {
        throw ProblemException.invalid("no-file");
      }
      whole = true;
      return uploads;
    } catch (FileUploadException
        | FileUploadIOException
        | MultipartStream.MalformedStreamException e) {
      boolean isTooLong =
          e instanceof SizeLimitExceededException
              || e.getCause() instanceof SizeLimitExceededException;
      throw isTooLong
          ? ProblemException.invalid("name-too-long", LONGEST_HEADER_KILOBYTES)
          : ProblemException.invalid("form");
    } finally {
      if (!whole) {
        uploads.forEach(Upload::close);
      }
    }
  }

  private void take(FileItemStream item, List<Upload> uploads) throws IOException {
    if (item.isFormField()) {
      return;
    }
    if (uploads.size() == MOST_FILES) {
      throw new ProblemException(ProblemKind.TOO_LARGE, "too-many-files", MOST_FILES);
    }
    try (InputStream content = item.openStream()) {
      uploads.add(take(name(item.getName()), content));
    }
  }

  /** A form as the parser of its parts reads it. */
  private final class Body implements UploadContext {
    private final HttpServletRequest request;

    Body(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public @Nullable String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public @Nullable String getContentType() {
      return request.getContentType();
    }

    @Override
    public long contentLength() {
      return request.getContentLengthLong();
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new UploadStream(request.getInputStream(), MOST_TIMES * doorstep.maxBytes(), clock);
    }
  }
}
