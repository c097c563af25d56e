package gouji.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells callers what happens, as server-sent events. */
@RestController
final class Events implements DisposableBean {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final int IDLE_SECONDS = 10;
  private static final int RETRY_SECONDS = 30;

  private final Feed feed;
  private final int most;
  private final Clock clock;
  private final AtomicInteger listening = new AtomicInteger();
  private final ExecutorService senders;

  Events(Feed feed, ApiSettings settings, Clock clock) {
    this.feed = feed;
    this.most = settings.listeners();
    this.clock = clock;
    // Each who listens needs one at most; some of those that left may still be at it.
    this.senders =
        new ThreadPoolExecutor(
            0, 2 * most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>());
  }

  @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Nullable SseEmitter events(HttpServletRequest request, HttpServletResponse response) {
    String since = request.getHeader("Last-Event-ID");
    if (since != null && !NUMBER.matcher(since).matches()) {
      throw ProblemException.invalid("last-event");
    }
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    if (request.getMethod().equals("HEAD")) {
      return null;
    }
    if (listening.incrementAndGet() > most) {
      listening.decrementAndGet();
      throw ProblemException.tooMuch(RETRY_SECONDS, "listeners", most);
    }
    // No time limit of the server's: the stream ends itself between two events.
    SseEmitter emitter = new SseEmitter(0L);
    EventStream stream = new EventStream(emitter, feed, senders, clock);
    emitter.onCompletion(
        () -> {
          feed.leave(stream);
          listening.decrementAndGet();
        });
    try {
      long last = feed.listen(stream);
      stream.begin(since == null ? last : Long.parseLong(since));
      return emitter;
    } catch (RuntimeException e) {
      // Nobody completes what was never given out.
      feed.leave(stream);
      listening.decrementAndGet();
      throw e;
    }
  }

  @Override
  public void destroy() {
    senders.shutdownNow();
  }
}
