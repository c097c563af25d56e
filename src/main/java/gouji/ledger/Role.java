package gouji.ledger;

/** What someone may do: each role includes those before it. */
public enum Role {
  /** Looks at everything that is for people to see. */
  VIEWER,
  /** Also hands in, corrects, accepts and rejects. */
  REVIEWER,
  /** Also has things tried again, and says who may. */
  OPERATOR
}
