package gouji.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The end of what a process said on its standard error, which must be drained lest it blocks. */
final class LastWords {
  private static final int KEPT = 4096;

  private final byte[] ring = new byte[KEPT];
  private long said;

  private LastWords() {}

  static LastWords of(InputStream stream) {
    LastWords words = new LastWords();
    Thread listener = new Thread(() -> words.listen(stream), "gouji-last-words");
    listener.setDaemon(true);
    listener.start();
    return words;
  }

  synchronized String text() {
    int length = (int) Math.min(said, KEPT);
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = ring[(int) ((said - length + i) % KEPT)];
    }
    return new String(text, StandardCharsets.UTF_8).strip();
  }

  private void listen(InputStream stream) {
    byte[] buffer = new byte[KEPT];
    try (stream) {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        hear(buffer, read);
      }
    } catch (IOException e) {
      // The process was killed in mid-sentence; what it had said by then is all there is.
      hear(new byte[0], 0);
    }
  }

  private synchronized void hear(byte[] words, int length) {
    for (int i = 0; i < length; i++) {
      ring[(int) (said++ % KEPT)] = words[i];
    }
  }
}
