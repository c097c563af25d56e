package gouji.verdict;

import gouji.form.Shelf;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Function;

/** A reading process from the inside: takes orders from its standard input until that ends. */
final class ReadingMain implements Bench.Witness {
  private static final int BUFFER = 64 * 1024;

  private final DataOutputStream out;

  private ReadingMain(DataOutputStream out) {
    this.out = out;
  }

  /** The process's main. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    // Before the settings, which may take as long to come as the forms to be read.
    Shelf standard = Shelf.standard();
    serve(settings -> new DirectExaminer(shelf(standard, settings).forms(), settings.limits()));
  }

  private static Shelf shelf(Shelf standard, Wire.Settings settings) {
    return settings.forms().isEmpty()
        ? standard
        : standard.with(Path.of(URI.create(settings.forms())));
  }

  /** Serves by a bench that is made when the settings are known. */
  static void serve(Function<Wire.Settings, Bench> benches)
      throws IOException, InterruptedException {
    DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER));
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
    // The pipe is ours alone: a library that prints must not garble it.
    System.setOut(System.err);
    Bench bench = benches.apply(Wire.settings(in));
    out.write(Wire.READY);
    out.flush();
    new ReadingMain(out).serve(bench, orders(in));
  }

  private void serve(Bench bench, SynchronousQueue<Wire.Order> orders)
      throws IOException, InterruptedException {
    while (true) {
      Wire.Order order = orders.take();
      bench.examine(order.submission(), order.done(), this);
      out.write(Wire.DONE);
      out.flush();
    }
  }

  @Override
  public void begins(String file, String sha256) {
    answer(
        () -> {
          out.write(Wire.BEGINS);
          Wire.text(out, file);
          Wire.text(out, sha256);
        });
  }

  @Override
  public void ends(Outcome outcome) {
    answer(
        () -> {
          out.write(Wire.ENDS);
          Wire.bytes(out, Encoder.encode(outcome));
        });
  }

  private interface Answer {
    void write() throws IOException;
  }

  private void answer(Answer answer) {
    try {
      answer.write();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("nobody listens any more", e);
    }
  }

  /**
   * Takes the orders off the pipe in a thread of its own, so that the end of the gateway is noticed
   * even while a document keeps this process busy for ever.
   */
  private static SynchronousQueue<Wire.Order> orders(DataInputStream in) {
    SynchronousQueue<Wire.Order> orders = new SynchronousQueue<>();
    Thread listener =
        new Thread(
            () -> {
              try {
                while (true) {
                  orders.put(Wire.order(in));
                }
              } catch (IOException | InterruptedException e) {
                Runtime.getRuntime().halt(0);
              }
            },
            "gouji-orders");
    listener.setDaemon(true);
    listener.start();
    return orders;
  }
}
