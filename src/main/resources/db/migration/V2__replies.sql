-- What is to be answered to those who sent mails, and what has been: a row for each mail that was
-- decided while replies were on.

CREATE TABLE reply (
  submission ${text}  PRIMARY KEY REFERENCES submission (id),
  -- How often a mail has come to a fate that its sender did not know yet.
  round      INTEGER  NOT NULL,
  fate       TEXT     NOT NULL CHECK (fate IN ('ACCEPTED', 'REJECTED', 'QUARANTINED')),
  address    ${text}  NOT NULL,
  state      TEXT     NOT NULL CHECK (state IN ('OWED', 'SENT', 'LEFT')),
  tries      INTEGER  NOT NULL,
  -- Not before then: someone is at it, or it has failed and is to be tried again.
  due_at     ${text}  NOT NULL,
  began_at   ${text}
);
CREATE INDEX reply_owed ON reply (due_at) WHERE state = 'OWED';
CREATE INDEX reply_by_address ON reply (address, began_at);
