-- The ledger: what was handed in, and what became of it, for ever. One text for SQLite and
-- PostgreSQL; what they call differently is filled in: ${serial}, ${bytes}, and ${text} for texts
-- that are sorted or compared, which is done by their bytes. Times are ISO 8601, UTC, to the
-- millisecond, so that they sort as texts and a person can read them.

CREATE TABLE submission (
  id          ${text}  PRIMARY KEY,
  sha256      ${text}  NOT NULL,
  name        TEXT     NOT NULL,
  way         TEXT     NOT NULL,
  sender      TEXT     NOT NULL,
  size        BIGINT   NOT NULL,
  received_at ${text}  NOT NULL,
  -- By what the way in knows this delivery again, should it bring it twice.
  delivery    ${text}  UNIQUE,
  state       TEXT     NOT NULL CHECK (state IN ('WAITING', 'DECIDED')),
  fate        TEXT     CHECK (fate IN ('ACCEPTED', 'REJECTED', 'QUARANTINED')),
  decided_at  ${text},
  CHECK (state = 'WAITING' OR (fate IS NOT NULL AND decided_at IS NOT NULL))
);
CREATE INDEX submission_by_hash ON submission (sha256, id);
CREATE INDEX submission_by_fate ON submission (state, fate);
CREATE INDEX submission_waiting ON submission (received_at) WHERE state = 'WAITING';

-- A submission holds one document, or several: a mail, an archive.
CREATE TABLE document (
  submission         ${text}  NOT NULL REFERENCES submission (id),
  number             INTEGER  NOT NULL,
  name               TEXT     NOT NULL,
  sha256             ${text},
  fate               TEXT     NOT NULL CHECK (fate IN ('ACCEPTED', 'REJECTED', 'QUARANTINED')),
  place              TEXT     NOT NULL,
  organization       ${text},
  year               INTEGER,
  revision           INTEGER  NOT NULL,
  replaced_by        ${text},
  replaced_by_number INTEGER,
  PRIMARY KEY (submission, number)
);
CREATE INDEX document_by_hash ON document (sha256, submission);
CREATE INDEX document_by_fate ON document (fate);
CREATE INDEX report_by_body ON document (organization, year, submission, number)
  WHERE fate = 'ACCEPTED';
-- The current reports. That there is one for each body and year, the database itself sees to.
CREATE UNIQUE INDEX current_report ON document (organization, year)
  WHERE fate = 'ACCEPTED' AND replaced_by IS NULL;

-- What was read and found, apart from the document: rarely asked for, and large.
CREATE TABLE outcome (
  submission ${text}  NOT NULL,
  number     INTEGER  NOT NULL,
  version    INTEGER  NOT NULL,
  bytes      ${bytes} NOT NULL,
  PRIMARY KEY (submission, number),
  FOREIGN KEY (submission, number) REFERENCES document (submission, number)
);
CREATE INDEX outcome_by_version ON outcome (version, submission);

CREATE TABLE event (
  number     ${serial},
  submission ${text} NOT NULL REFERENCES submission (id),
  at         ${text} NOT NULL,
  kind       TEXT    NOT NULL,
  text       TEXT    NOT NULL
);
CREATE INDEX event_by_submission ON event (submission, number);

-- What is still to be told; a row goes when it has been.
CREATE TABLE message (
  number      ${serial},
  address     TEXT NOT NULL,
  message_key TEXT NOT NULL,
  body        TEXT NOT NULL
);

-- One row. Whoever writes anything takes hold of it first, and so has the turn.
CREATE TABLE turn (
  changes BIGINT NOT NULL
);
INSERT INTO turn (changes) VALUES (0);
