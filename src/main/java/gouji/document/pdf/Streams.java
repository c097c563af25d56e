package gouji.document.pdf;

import gouji.submission.Refusal;
import gouji.submission.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Unpacks the streams of one document, as long as they stay within bounds and are whole. PDFBox
 * hands on what it got when a stream breaks off or its checksum is wrong; here that is damage, for
 * a figure may be missing or changed.
 */
final class Streams {
  /** Bytes that one stream, and all streams of a document together, may unpack to. */
  private static final int MOST_AT_ONCE = 32 * 1024 * 1024;

  private static final int MOST = 256 * 1024 * 1024;

  /** Operators that may be run, and what unpacking a stream counts as: it may be run in a loop. */
  private static final int MOST_STEPS = 20_000_000;

  private static final int STEPS_TO_UNPACK = 200;

  private static final Refusal BOMB =
      new Refusal(Refusal.Reason.HOSTILE, "PDF文件内的数据解压后异常庞大，已停止读取。");
  static final Refusal BROKEN =
      new Refusal(Refusal.Reason.DAMAGED, "PDF文件已损坏：其中一段数据不完整或校验不符，请重新导出后提交。");

  private final boolean unshifted;
  private int left = MOST;
  private int steps = MOST_STEPS;

  /**
   * For a document whose parts are where they should be, or else one of which only streams with a
   * checksum are believed.
   */
  Streams(boolean unshifted) {
    this.unshifted = unshifted;
  }

  /** Counts one operator of what was unpacked: a little data may run for ever. */
  void step() throws RefusedException {
    step(1);
  }

  private void step(int count) throws RefusedException {
    steps -= count;
    if (steps < 0) {
      throw BOMB.exception();
    }
  }

  byte[] decode(COSStream stream) throws IOException, RefusedException {
    step(STEPS_TO_UNPACK);
    byte[] data;
    try (InputStream raw = stream.createRawInputStream()) {
      data = raw.readAllBytes();
    }
    List<COSName> filters = filters(stream);
    if (!unshifted && data.length > 0 && filters.stream().noneMatch(Streams::isFlate)) {
      throw BROKEN.exception();
    }
    for (int i = 0; i < filters.size() && data.length > 0; i++) {
      data = decode(data, filters.get(i), stream, i);
    }
    return data;
  }

  private byte[] decode(byte[] data, COSName filter, COSStream stream, int index)
      throws IOException, RefusedException {
    if (isFlate(filter) && !predicted(stream)) {
      return inflate(data);
    }
    Bounded out = new Bounded(Math.min(left, MOST_AT_ONCE));
    try {
      FilterFactory.INSTANCE
          .getFilter(filter)
          .decode(new ByteArrayInputStream(data), out, stream, index);
    } catch (IOException e) {
      throw out.overflowed ? BOMB.exception(e) : BROKEN.exception(e);
    }
    left -= out.bytes.size();
    return out.bytes.toByteArray();
  }

  private byte[] inflate(byte[] data) throws RefusedException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(data);
      ByteArrayOutputStream out =
          new ByteArrayOutputStream(Math.min(data.length, MOST_AT_ONCE / 4) * 4 + 64);
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && !inflater.finished()) {
          throw BROKEN.exception();
        }
        left -= count;
        if (left < 0 || out.size() > MOST_AT_ONCE) {
          throw BOMB.exception();
        }
        out.write(buffer, 0, count);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw BROKEN.exception(e);
    } finally {
      inflater.end();
    }
  }

  private static boolean isFlate(COSName filter) {
    return filter.equals(COSName.FLATE_DECODE) || filter.equals(COSName.FLATE_DECODE_ABBREVIATION);
  }

  private static boolean predicted(COSDictionary stream) {
    return stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP) != null;
  }

  private static List<COSName> filters(COSStream stream) {
    COSBase filters = stream.getFilters();
    List<COSName> names = new ArrayList<>();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Takes so many bytes and no more. */
  private static final class Bounded extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;
    private boolean overflowed;

    Bounded(int most) {
      this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
      room(1);
      bytes.write(b);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      room(length);
      bytes.write(source, offset, length);
    }

    private void room(int length) throws IOException {
      if (bytes.size() > most - length) {
        overflowed = true;
        throw new IOException("more than " + most + " bytes");
      }
    }
  }
}
