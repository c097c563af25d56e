package gouji.verdict;

import gouji.form.Form;
import gouji.form.Shelf;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.Submission;
import gouji.verdict.ReadingProcess.End;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Examines in other processes, which are kept warm and can be killed: a document that hangs, eats
 * all memory or breaks its parser costs that document and nothing else.
 */
public final class ProcessExaminer implements Examiner {
  private final List<String> command;
  private final Wire.Settings settings;
  private final Allowance allowance;
  private final Editions editions;
  private final Watchdog watchdog;
  private final Semaphore places;
  private final Deque<ReadingProcess> idle = new ConcurrentLinkedDeque<>();
  private final Set<ReadingProcess> living = ConcurrentHashMap.newKeySet();
  private final int processes;
  private volatile boolean closed;

  /** Why the last process that was wanted did not come up; none where it did. */
  private volatile @Nullable String fault;

  ProcessExaminer(
      List<String> command,
      Wire.Settings settings,
      List<Form> forms,
      Allowance allowance,
      int processes) {
    this.command = command;
    this.settings = settings;
    this.allowance = allowance;
    this.editions = new Editions(forms);
    this.watchdog = new Watchdog(allowance.time());
    this.processes = processes;
    this.places = new Semaphore(processes);
  }

  /**
   * An examiner for the given shelf.
   *
   * @param folder where those forms of the shelf are that do not come with Gouji, if there are any
   * @param processes how many documents are examined at a time
   */
  public static ProcessExaminer open(
      Shelf shelf, @Nullable Path folder, Allowance allowance, int processes) {
    return new ProcessExaminer(
        Command.of(ReadingMain.class, allowance.heapMegabytes()),
        new Wire.Settings(
            // As an URI, which spells out each byte of a name that the locale cannot.
            folder == null ? "" : folder.toUri().toString(), allowance.limits()),
        shelf.forms(),
        allowance,
        processes);
  }

  @Override
  public void examine(Submission submission, Consumer<Outcome> to) throws InterruptedException {
    Errand errand = new Errand(submission, editions, to);
    places.acquire();
    try {
      boolean more = attempt(errand, idle.poll());
      while (more) {
        more = attempt(errand, null);
      }
    } finally {
      places.release();
    }
  }

  /** Ends all processes, also those that are busy: their documents are not refused. */
  @Override
  public void close() {
    closed = true;
    living.forEach(ReadingProcess::close);
    watchdog.close();
  }

  /**
   * How those who read are doing.
   *
   * @param places how many may read at a time
   * @param busy how many do
   * @param fault why the last one did not come up, if so
   */
  public record Staff(int places, int busy, @Nullable String fault) {}

  public Staff staff() {
    return new Staff(processes, processes - places.availablePermits(), fault);
  }

  /**
   * Runs the errand until it is done or its process breaks.
   *
   * @return whether documents remain, for which a fresh process is wanted
   */
  private boolean attempt(Errand errand, @Nullable ReadingProcess kept)
      throws InterruptedException {
    End end = End.DIED;
    boolean fresh = false;
    try {
      ReadingProcess process = kept == null ? start() : kept;
      try {
        end = process.run(errand, watchdog);
      } finally {
        fresh = process.fresh();
        retire(process, end);
      }
    } catch (IOException e) {
      fault = e.toString();
      throw new UnexaminedException(e);
    }
    fault = null;
    if (end != End.DONE && closed) {
      throw new UnexaminedException("given up before its end: the examiner was closed");
    }
    return switch (end) {
      case DONE -> false;
      case TIMEOUT -> errand.refuse(timeout());
      // A process that had examined others may have broken by what they left: a fresh one tells.
      case DIED -> fresh ? errand.refuse(died()) : errand.again();
      case OUT_OF_MEMORY -> fresh ? errand.refuse(outOfMemory()) : errand.again();
    };
  }

  /** Takes on a process that was started elsewhere. */
  void adopt(ReadingProcess process) {
    try {
      process.tell(settings);
      living.add(process);
      idle.push(process);
    } catch (IOException e) {
      // It is gone already. If the next one goes too, its document will be told why.
      process.close();
    }
  }

  private ReadingProcess start() throws IOException {
    ReadingProcess process = ReadingProcess.start(command);
    living.add(process);
    if (closed) {
      // It may have come up too late to be seen by whoever closes.
      process.close();
    }
    process.tell(settings);
    return process;
  }

  private void retire(ReadingProcess process, End end) {
    if (end == End.DONE && !closed) {
      idle.push(process);
    } else {
      living.remove(process);
      process.close();
    }
  }

  private Refusal timeout() {
    return new Refusal(Reason.TIMEOUT, "读取用时超过了" + allowance.time().toSeconds() + "秒的上限，已停止读取。");
  }

  private Refusal outOfMemory() {
    return new Refusal(Reason.HOSTILE, "读取时用尽了" + allowance.heapMegabytes() + "兆字节的内存，文件可能经过恶意构造。");
  }

  private static Refusal died() {
    return new Refusal(Reason.HOSTILE, "读取时解析程序异常终止，文件可能经过恶意构造。");
  }
}
