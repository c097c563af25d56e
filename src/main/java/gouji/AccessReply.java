package gouji;

import gouji.access.Outcome;
import gouji.ledger.Actor;
import java.io.PrintStream;

/** What commands about users and keys say, in whose name they act, and how they end. */
final class AccessReply {
  private static final int NOTHING_DONE = 2;

  private AccessReply() {}

  /** Whoever may run commands beside the gateway may do everything; the system knows him. */
  static Actor actor() {
    return new Actor(System.getProperty("user.name", "?"), "console");
  }

  /** Says what came of it; gives the exit status. */
  static int tell(Outcome outcome, String done, PrintStream out, PrintStream messages) {
    if (outcome == Outcome.DONE) {
      out.println(done);
      return 0;
    }
    messages.println("gouji: " + sentence(outcome));
    return NOTHING_DONE;
  }

  private static String sentence(Outcome outcome) {
    return switch (outcome) {
      case DONE -> "done";
      case NAME_UNFIT -> "a name has up to 64 letters, digits, dots, hyphens, underscores and @";
      case NAME_TAKEN -> "the name is taken";
      case NAME_UNKNOWN -> "there is none of that name";
      case PASSWORD_SHORT -> "a password must have at least 10 characters";
      case PASSWORD_LONG -> "a password must not be longer than 72 bytes, 24 Chinese characters";
    };
  }
}
