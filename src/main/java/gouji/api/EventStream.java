package gouji.api;

import gouji.ledger.Fate;
import gouji.ledger.Happening;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One who listens to what happens, over a connection that may be slow: what is to be sent is sent
 * by a thread that it can only hold up for itself.
 */
final class EventStream implements Feed.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final long COME_AGAIN = 3000;

  /** Who listens was let in when he began. So that he is asked again who he is, he begins anew. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final SseEmitter emitter;
  private final Feed feed;
  private final Executor senders;
  private final Clock clock;
  private long last;
  private final Instant end;
  private Instant spoken;
  private boolean sending;
  private boolean over;
  private boolean more;

  EventStream(SseEmitter emitter, Feed feed, Executor senders, Clock clock) {
    this.emitter = emitter;
    this.feed = feed;
    this.senders = senders;
    this.clock = clock;
    this.spoken = clock.instant();
    this.end = spoken.plus(LONGEST);
  }

  /** What is told of something that happened. */
  record EventView(
      long number, String id, Instant at, String kind, String name, @Nullable String fate) {

    static EventView of(Happening happening) {
      boolean fate =
          Arrays.stream(Fate.values())
              .anyMatch(known -> SubmissionView.word(known).equals(happening.text()));
      return new EventView(
          happening.number(),
          happening.id(),
          happening.at(),
          happening.kind(),
          happening.name(),
          fate && happening.kind().equals("decided") ? happening.text() : null);
    }
  }

  /** Begins behind that number. */
  void begin(long number) {
    synchronized (this) {
      last = number;
    }
    send(true);
  }

  @Override
  public void happened(List<Happening> news) {
    send(true);
  }

  @Override
  public void passed() {
    send(false);
  }

  @Override
  public void ended() {
    emitter.complete();
  }

  private synchronized void send(boolean news) {
    Instant now = clock.instant();
    boolean due = spoken.plus(SILENCE).isBefore(now) || !now.isBefore(end);
    if (sending) {
      more |= news;
    } else if (news || due) {
      sending = true;
      senders.execute(this::sendAll);
    }
  }

  private void sendAll() {
    try {
      // With the number also where nothing happens: who comes again is to miss nothing.
      emitter.send(
          SseEmitter.event().id(Long.toString(last())).comment("").reconnectTime(COME_AGAIN));
      do {
        sendNews();
      } while (goesOn());
      if (isOver()) {
        feed.leave(this);
        emitter.complete();
      }
    } catch (IOException | IllegalStateException e) {
      feed.leave(this);
      emitter.completeWithError(e);
    } catch (RuntimeException e) {
      LOG.warn("one who listens is to come again: {}", e.toString());
      feed.leave(this);
      emitter.complete();
    }
  }

  private void sendNews() throws IOException {
    List<Happening> news = feed.after(last());
    while (!news.isEmpty()) {
      for (Happening happening : news) {
        emitter.send(
            SseEmitter.event()
                .id(Long.toString(happening.number()))
                .name(happening.kind())
                .data(EventView.of(happening), MediaType.APPLICATION_JSON));
        sent(happening.number());
      }
      news = feed.after(last());
    }
  }

  private synchronized boolean goesOn() {
    spoken = clock.instant();
    over = !spoken.isBefore(end);
    boolean again = more && !over;
    // What is over is for ever busy, and sends nothing more.
    sending = again || over;
    more = false;
    return again;
  }

  private synchronized boolean isOver() {
    return over;
  }

  private synchronized long last() {
    return last;
  }

  private synchronized void sent(long number) {
    last = number;
  }
}
