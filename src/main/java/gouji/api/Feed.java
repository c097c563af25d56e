package gouji.api;

import gouji.ledger.Catalogue;
import gouji.ledger.Happening;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What happens, as it happens, for all who listen: one thread looks into the ledger for them, and
 * not at all while nobody does. It ends before the server does, which waits for its callers.
 */
final class Feed implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private static final long PAUSE = 250;
  private static final int AT_A_TIME = 500;
  private static final int KEPT = 2000;

  private final Catalogue catalogue;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final Deque<Happening> recent = new ArrayDeque<>();

  /** The number before the first of those that are kept. */
  private long floor;

  private long last = -1;
  private @Nullable Thread looking;

  Feed(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Somebody who listens. He is called by the thread that looks, and must not keep it. */
  interface Listener {
    /** Something happened. */
    void happened(List<Happening> news);

    /** A while has passed, in which something may have happened or not. */
    void passed();

    /** Nothing more will be told. */
    void ended();
  }

  /** Tells of everything from now on; gives the number of what happened last. */
  synchronized long listen(Listener listener) {
    if (listeners.isEmpty() || last < 0) {
      last = catalogue.lastHappening();
      floor = last;
      recent.clear();
    }
    listeners.add(listener);
    notifyAll();
    return last;
  }

  void leave(Listener listener) {
    listeners.remove(listener);
  }

  int size() {
    return listeners.size();
  }

  /** What happened after that, in order; there may be more. */
  List<Happening> after(long number) {
    synchronized (this) {
      if (number >= floor) {
        return recent.stream().filter(happening -> happening.number() > number).toList();
      }
    }
    return catalogue.happenings(number, AT_A_TIME);
  }

  @Override
  public synchronized void start() {
    Thread thread = new Thread(this::look, "api-feed");
    thread.setDaemon(true);
    looking = thread;
    thread.start();
  }

  @Override
  public void stop() {
    synchronized (this) {
      if (looking != null) {
        looking.interrupt();
      }
      looking = null;
    }
    listeners.forEach(Listener::ended);
    listeners.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return looking != null;
  }

  private void look() {
    try {
      while (isRunning()) {
        awaitListeners();
        tell();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      LOG.debug("nobody listens any more");
    }
  }

  private synchronized void awaitListeners() throws InterruptedException {
    while (listeners.isEmpty()) {
      wait();
    }
  }

  private void tell() {
    List<Happening> news;
    try {
      news = news();
    } catch (RuntimeException e) {
      LOG.warn("those who listen have to wait: {}", e.toString());
      return;
    }
    for (Listener listener : listeners) {
      try {
        tell(listener, news);
      } catch (RuntimeException e) {
        LOG.warn("one who listens is left out: {}", e.toString());
        leave(listener);
      }
    }
  }

  private static void tell(Listener listener, List<Happening> news) {
    if (!news.isEmpty()) {
      listener.happened(news);
    }
    listener.passed();
  }

  private synchronized List<Happening> news() {
    List<Happening> news = catalogue.happenings(last, AT_A_TIME);
    for (Happening happening : news) {
      recent.addLast(happening);
      last = happening.number();
      if (recent.size() > KEPT) {
        floor = recent.removeFirst().number();
      }
    }
    return news;
  }
}
