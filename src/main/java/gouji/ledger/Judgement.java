package gouji.ledger;

import gouji.verdict.Ruled;
import gouji.verdict.Verdict;
import java.util.List;

/**
 * New rulings on a document, and what follows from them.
 *
 * @param who rules
 * @param seen what they were made on
 * @param made the new ones alone
 * @param place where in the outbox its files will be; empty where that is not known yet
 * @param messages what is to be told of it
 * @param answered whether its sender is to hear of it by mail
 */
public record Judgement(
    Actor who,
    Standing seen,
    List<Ruled> made,
    Verdict inForce,
    String place,
    List<Message> messages,
    boolean answered) {}
