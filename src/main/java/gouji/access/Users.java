package gouji.access;

import gouji.ledger.Account;
import gouji.ledger.Actor;
import gouji.ledger.Ledger;
import gouji.ledger.Role;
import java.util.List;

/** The users, as those who say who may make and change them. */
public final class Users {
  private final Ledger ledger;
  private final Runnable changed;

  /** The users of a gateway beside it. */
  public Users(Ledger ledger) {
    this(ledger, () -> {});
  }

  Users(Ledger ledger, Runnable changed) {
    this.ledger = ledger;
    this.changed = changed;
  }

  public List<Account> all() {
    return ledger.accounts().all();
  }

  public Outcome add(String name, Role role, String password, Actor by) {
    if (!Names.areFit(name)) {
      return Outcome.NAME_UNFIT;
    }
    Outcome judged = Passwords.judge(password);
    if (judged != Outcome.DONE) {
      return judged;
    }
    return outcome(
        ledger.accounts().add(name, role, Passwords.hash(password), by), Outcome.NAME_TAKEN);
  }

  /** Removes a user, who is logged out by it. */
  public Outcome remove(String name, Actor by) {
    return outcome(ledger.accounts().remove(name, by), Outcome.NAME_UNKNOWN);
  }

  /** Gives a user another role, for which he has to log in again. */
  public Outcome changeRole(String name, Role role, Actor by) {
    return outcome(ledger.accounts().changeRole(name, role, by), Outcome.NAME_UNKNOWN);
  }

  /** Gives a user another password, with which he has to log in again. */
  public Outcome changePassword(String name, String password, Actor by) {
    Outcome judged = Passwords.judge(password);
    return judged != Outcome.DONE
        ? judged
        : outcome(
            ledger.accounts().changePassword(name, Passwords.hash(password), by),
            Outcome.NAME_UNKNOWN);
  }

  private Outcome outcome(boolean done, Outcome otherwise) {
    changed.run();
    return Outcome.of(done, otherwise);
  }
}
